import { createHash } from 'node:crypto';
import type { EventDetail } from '../../../../core/contract/events.ts';
import type {
  Delivery,
  Webhook,
  WebhookEvent,
} from '../../../../core/contract/model/integrations/webhook.ts';
import { deliveryIdOf } from '../../../../core/domain/integrations/delivery.ts';
import { isOn } from '../../../../core/domain/plans.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { deliveries } from '../../../data/integrations/deliveries.ts';
import { webhooks } from '../../../data/integrations/webhooks.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { attempt, leaseFrom } from './attempt.ts';
import type { SendDeps } from './delivery-deps.ts';

type Told = EventDetail<'booking.confirmed'> & { readonly refundId?: string };

/**
 * Sends an event to every endpoint of the organization that subscribes to it. Each message is stored before
 * it is sent, under an id made of the event and the endpoint: a repeated event is the same message.
 */
export async function tellWebhooks(deps: SendDeps, type: WebhookEvent, event: Told): Promise<void> {
  const { organizationId } = event;
  const all = await webhooks(deps.table).list(organizationId);
  const wanted = all.filter(({ status, events }) => status === 'enabled' && events.includes(type));
  if (wanted.length === 0) return;
  const organization = await organizations(deps.table).get(organizationId);
  if (organization?.status !== 'active' || !isOn(organization, 'integrations')) return;
  await Promise.all(
    wanted.map(async (to) => {
      const delivery = newDelivery(to, type, event, deps.clock.now());
      if (await deliveries(deps.table).add(delivery)) await attempt(deps, to, delivery);
    }),
  );
}

/** Its creator has claimed it from the start. */
function newDelivery(to: Webhook, type: WebhookEvent, event: Told, now: Date): Delivery {
  const { organizationId, bookingId, occurredAt, eventId, refundId } = event;
  const hash = createHash('sha256').update(`${eventId} ${to.id}`).digest('hex');
  return {
    id: deliveryIdOf(occurredAt, hash),
    organizationId,
    webhookId: to.id,
    type,
    bookingId,
    ...(refundId !== undefined && { refundId }),
    occurredAt,
    status: 'pending',
    attempts: 1,
    lastAttemptAt: toInstant(now),
    nextAttemptAt: leaseFrom(now),
    history: [],
  };
}
