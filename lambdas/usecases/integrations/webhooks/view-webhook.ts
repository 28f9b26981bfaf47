import type * as z from 'zod';
import type { WebhookId } from '../../../../core/contract/model/ids.ts';
import type { Webhook } from '../../../../core/contract/model/integrations/webhook.ts';
import { webhookRow } from '../../../../core/contract/schemas/integrations/integrations.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { webhooks } from '../../../data/integrations/webhooks.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';
import type { IntegrationDeps } from '../deps.ts';

export type WebhookRow = z.output<typeof webhookRow>;

/** A webhook without its signing secret. */
export function viewWebhook(value: Webhook): WebhookRow {
  return webhookRow.parse({ ...value, previousSecretValidUntil: value.previousSecret?.validUntil });
}

/** The settings of a webhook that go into the audit log. */
export function settingsOf({ url, description, events, status }: Webhook | WebhookRow): object {
  return { url, description, events, status };
}

/** A webhook of the actor's organization. @throws Problem('not-found' | 'suspended' | 'forbidden') */
export async function webhookOf(
  { table }: Pick<IntegrationDeps, 'table'>,
  actor: Actor,
  id: WebhookId,
): Promise<Webhook> {
  const organization = await activeOrganization(organizations(table), actor);
  const found = await webhooks(table).get(organization.id, id);
  if (!found) throw noSuchWebhook();
  return found;
}

export function noSuchWebhook(): Problem {
  return new Problem('not-found', 'no-webhook');
}

/** The organization's webhooks, the newest first. @throws Problem('suspended' | 'forbidden') */
export async function listWebhooks(
  { table }: Pick<IntegrationDeps, 'table'>,
  actor: Actor,
): Promise<{ webhooks: WebhookRow[] }> {
  const { id } = await activeOrganization(organizations(table), actor);
  const found = await webhooks(table).list(id);
  return { webhooks: found.sort((a, b) => b.createdAt.localeCompare(a.createdAt)).map(viewWebhook) };
}
