import type { WebhookId } from '../../../../core/contract/model/ids.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { type WebhookSettings, webhooks } from '../../../data/integrations/webhooks.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import type { WebhookDeps } from '../deps.ts';
import { checkTarget } from './check-target.ts';
import { noSuchWebhook, settingsOf, viewWebhook, type WebhookRow, webhookOf } from './view-webhook.ts';

interface WebhookEdit {
  readonly webhookId: WebhookId;
  /** The version that the settings were made from. */
  readonly version: number;
  readonly settings: WebhookSettings;
}

/**
 * Changes a webhook. Enabling it again clears its record of failures.
 * @throws Problem('conflict') for an edit of an older version; Problem('invalid-input' | 'not-found' |
 * 'suspended' | 'forbidden')
 */
export async function editWebhook(
  deps: WebhookDeps,
  actor: Actor,
  { webhookId, version, settings }: WebhookEdit,
): Promise<WebhookRow> {
  const found = await webhookOf(deps, actor, webhookId);
  checkTarget(settings.url, deps.targets);
  const { organizationId } = found;
  const wanted = { ...settings, events: [...new Set(settings.events)] };
  const audit = auditWrite({
    organizationId,
    actor,
    action: 'editWebhook',
    resource: { kind: 'webhook', id: webhookId },
    before: settingsOf(found),
    after: wanted,
    at: toInstant(deps.clock.now()),
    id: deps.ids.random(),
  });
  const edited = await webhooks(deps.table).edit({ ...found, version }, wanted, [audit]);
  const now = await webhooks(deps.table).get(organizationId, webhookId);
  if (!now) throw noSuchWebhook();
  if (edited) return viewWebhook(now);
  throw new Problem('conflict', 'changed-by-someone-else');
}
