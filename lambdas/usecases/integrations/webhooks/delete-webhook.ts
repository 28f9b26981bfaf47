import type { WebhookId } from '../../../../core/contract/model/ids.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { webhooks } from '../../../data/integrations/webhooks.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { releaseClaim } from '../../../data/scope/usage.ts';
import type { IntegrationDeps } from '../deps.ts';
import { noSuchWebhook, settingsOf, webhookOf } from './view-webhook.ts';

/**
 * Deletes a webhook: nothing is sent to its address any more.
 * @throws Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function deleteWebhook(
  deps: IntegrationDeps,
  actor: Actor,
  webhookId: WebhookId,
): Promise<void> {
  const found = await webhookOf(deps, actor, webhookId);
  const { organizationId } = found;
  const deleted = await webhooks(deps.table).remove(organizationId, webhookId, [
    releaseClaim(organizationId, 'webhooks'),
    auditWrite({
      organizationId,
      actor,
      action: 'deleteWebhook',
      resource: { kind: 'webhook', id: webhookId },
      before: settingsOf(found),
      at: toInstant(deps.clock.now()),
      id: deps.ids.random(),
    }),
  ]);
  if (!deleted) throw noSuchWebhook();
}
