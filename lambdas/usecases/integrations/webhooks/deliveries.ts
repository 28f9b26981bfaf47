import type * as z from 'zod';
import type { EventDetail } from '../../../../core/contract/events.ts';
import type { DeliveryId, WebhookId } from '../../../../core/contract/model/ids.ts';
import type { Delivery, Webhook } from '../../../../core/contract/model/integrations/webhook.ts';
import { deliveryRow, deliveryView } from '../../../../core/contract/schemas/integrations/integrations.ts';
import { deliveryIdOf } from '../../../../core/domain/integrations/delivery.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { deliveries } from '../../../data/integrations/deliveries.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import type { Page, Paging } from '../../../data/table.ts';
import type { Put } from '../../../data/transaction.ts';
import type { DeliveryDeps, IntegrationDeps } from '../deps.ts';
import { messageOf } from './message.ts';
import { webhookOf } from './view-webhook.ts';

interface MessageKey {
  readonly webhookId: WebhookId;
  readonly deliveryId: DeliveryId;
}

export type DeliveryRow = z.output<typeof deliveryRow>;

/** Messages sent or waiting, the newest first. @throws Problem('not-found' | 'suspended' | 'forbidden') */
export async function listDeliveries(
  deps: Pick<IntegrationDeps, 'table'>,
  actor: Actor,
  { webhookId, ...paging }: Paging & { readonly webhookId: WebhookId },
): Promise<Page<DeliveryRow>> {
  const { organizationId } = await webhookOf(deps, actor, webhookId);
  const { items, next } = await deliveries(deps.table).page(organizationId, webhookId, paging);
  return { items: items.map((each) => deliveryRow.parse(each)), next };
}

/**
 * One message: its content with the booking as it is now, and the endpoint's last answer.
 * @throws Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function getDelivery(
  deps: Pick<IntegrationDeps, 'table'>,
  actor: Actor,
  { webhookId, deliveryId: id }: MessageKey,
): Promise<z.output<typeof deliveryView>> {
  const { organizationId } = await webhookOf(deps, actor, webhookId);
  const found = await deliveries(deps.table).get({ organizationId, webhookId, id });
  if (!found) throw new Problem('not-found', 'no-message');
  return deliveryView.parse({ ...found, message: await messageOf(deps.table, found) });
}

/**
 * Sends a test message without content.
 * @throws Problem('wrong-state') for a disabled webhook; Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function sendTestEvent(
  deps: DeliveryDeps,
  actor: Actor,
  webhookId: WebhookId,
): Promise<DeliveryRow> {
  const to = await enabledWebhook(deps, actor, webhookId);
  const at = toInstant(deps.clock.now());
  const { organizationId } = to;
  const made: Delivery = {
    id: deliveryIdOf(at, deps.ids.random()),
    organizationId,
    webhookId,
    type: 'webhook.test',
    occurredAt: at,
    status: 'pending',
    attempts: 0,
    nextAttemptAt: at,
    history: [],
  };
  await deliveries(deps.table).addWith(made, [audited(deps, actor, to, 'sendTestEvent')]);
  await sendNow(deps, made);
  return deliveryRow.parse(made);
}

/**
 * Sends a message again under the same id, with a new schedule of retries.
 * @throws Problem('wrong-state') for a disabled webhook; Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function replayDelivery(
  deps: DeliveryDeps,
  actor: Actor,
  { webhookId, deliveryId }: MessageKey,
): Promise<DeliveryRow> {
  const to = await enabledWebhook(deps, actor, webhookId);
  const key = { organizationId: to.organizationId, webhookId, id: deliveryId };
  const at = toInstant(deps.clock.now());
  const audit = audited(deps, actor, to, 'replayDelivery', deliveryId);
  const done = await deliveries(deps.table).again(key, at, [audit]);
  const found = done ? await deliveries(deps.table).get(key) : null;
  if (!found) throw new Problem('not-found', 'no-message');
  await sendNow(deps, found);
  return deliveryRow.parse(found);
}

async function enabledWebhook(deps: DeliveryDeps, actor: Actor, id: WebhookId): Promise<Webhook> {
  const found = await webhookOf(deps, actor, id);
  if (found.status === 'enabled') return found;
  throw new Problem('wrong-state', 'webhook-off');
}

/** Sends it without waiting for the sweep, which would send it within a minute in any case. */
async function sendNow({ bus, clock }: DeliveryDeps, made: Delivery): Promise<void> {
  const occurredAt = toInstant(clock.now());
  const { organizationId, webhookId, id: deliveryId } = made;
  const detail: EventDetail<'webhook.delivery-due'> = {
    eventId: `${deliveryId}:${occurredAt}`,
    organizationId,
    webhookId,
    deliveryId,
    occurredAt,
  };
  await bus.publish([{ type: 'webhook.delivery-due', detail }]);
}

function audited(
  { clock, ids }: DeliveryDeps,
  actor: Actor,
  { organizationId, id }: Webhook,
  action: 'sendTestEvent' | 'replayDelivery',
  deliveryId?: DeliveryId,
): Put {
  return auditWrite({
    organizationId,
    actor,
    action,
    resource: { kind: 'webhook', id },
    ...(deliveryId && { after: { deliveryId } }),
    at: toInstant(clock.now()),
    id: ids.random(),
  });
}
