import type { WebhookId } from '../../../../core/contract/model/ids.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem, say } from '../../../../core/domain/problem.ts';
import { addMinutes, toInstant } from '../../../../core/domain/time.ts';
import { webhooks } from '../../../data/integrations/webhooks.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import type { IntegrationDeps } from '../deps.ts';
import { newSecret } from './sign.ts';
import { viewWebhook, type WebhookRow, webhookOf } from './view-webhook.ts';

/** Minutes for which the previous secret still signs: time to install the new one. */
const overlap = 24 * 60;

/**
 * Signs with a new secret from now on, and returns it this once. For a day the previous one signs too, and no
 * other rotation is possible.
 * @throws Problem('wrong-state') while the previous secret still signs; Problem('conflict') for two at once;
 * Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function rotateWebhookSecret(
  deps: IntegrationDeps,
  actor: Actor,
  webhookId: WebhookId,
): Promise<{ webhook: WebhookRow; secret: string }> {
  const found = await webhookOf(deps, actor, webhookId);
  const at = toInstant(deps.clock.now());
  if (found.previousSecret && found.previousSecret.validUntil > at) {
    throw new Problem(
      'wrong-state',
      say('secret-just-rotated', { until: { instant: found.previousSecret.validUntil } }),
    );
  }
  const secret = newSecret();
  const validUntil = addMinutes(at, overlap);
  const audit = auditWrite({
    organizationId: found.organizationId,
    actor,
    action: 'rotateWebhookSecret',
    resource: { kind: 'webhook', id: webhookId },
    at,
    id: deps.ids.random(),
  });
  if (!(await webhooks(deps.table).changeSecret(found, { secret, validUntil }, [audit]))) {
    throw new Problem('conflict', 'changed-by-someone-else');
  }
  const previousSecret = { secret: found.secret, validUntil };
  return { webhook: viewWebhook({ ...found, previousSecret, version: found.version + 1 }), secret };
}
