import { type Webhook, webhook } from '../../../../core/contract/model/integrations/webhook.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { planLimit } from '../../../../core/domain/plans.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { type WebhookSettings, webhooks } from '../../../data/integrations/webhooks.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { claims } from '../../../data/scope/usage.ts';
import { integratingOrganization, type WebhookDeps } from '../deps.ts';
import { checkTarget } from './check-target.ts';
import { newSecret } from './sign.ts';
import { settingsOf, viewWebhook, type WebhookRow } from './view-webhook.ts';

/**
 * Creates a webhook: events are sent to its address from now on. Returns the signing secret this once.
 * @throws Problem('invalid-input') for an address that is not public; Problem('plan-limit' | 'suspended' |
 * 'forbidden')
 */
export async function createWebhook(
  deps: WebhookDeps,
  actor: Actor,
  settings: Omit<WebhookSettings, 'status'>,
): Promise<{ webhook: WebhookRow; secret: string }> {
  const organization = await integratingOrganization(deps, actor);
  checkTarget(settings.url, deps.targets);
  const at = toInstant(deps.clock.now());
  const made: Webhook = webhook.parse({
    id: `whk_${deps.ids.random()}`,
    organizationId: organization.id,
    ...settings,
    events: [...new Set(settings.events)],
    status: 'enabled',
    secret: newSecret(),
    createdAt: at,
    version: 1,
  });
  const outcome = await webhooks(deps.table).create(made, [
    claims(organization, 'webhooks'),
    auditWrite({
      organizationId: organization.id,
      actor,
      action: 'createWebhook',
      resource: { kind: 'webhook', id: made.id },
      after: settingsOf(made),
      at,
      id: deps.ids.random(),
    }),
  ]);
  if (!outcome.done) throw planLimit('webhooks');
  return { webhook: viewWebhook(made), secret: made.secret };
}
