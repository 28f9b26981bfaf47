import type { ApiKeyId } from '../../../../core/contract/model/ids.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { apiKeys } from '../../../data/integrations/api-keys.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { releaseClaim } from '../../../data/scope/usage.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';
import type { IntegrationDeps } from '../deps.ts';

/**
 * Revokes a key; a revoked key stays revoked. Plan limits never prevent this: a leaked key must end.
 * @throws Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function revokeApiKey(deps: IntegrationDeps, actor: Actor, keyId: ApiKeyId): Promise<void> {
  const { id: organizationId } = await activeOrganization(organizations(deps.table), actor);
  const found = await apiKeys(deps.table).get(organizationId, keyId);
  if (!found) throw new Problem('not-found', 'no-api-key');
  const at = toInstant(deps.clock.now());
  const audit = auditWrite({
    organizationId,
    actor,
    action: 'revokeApiKey',
    resource: { kind: 'api-key', id: keyId },
    before: {},
    after: { revokedAt: at },
    at,
    id: deps.ids.random(),
  });
  const counted = [releaseClaim(organizationId, 'apiKeys'), audit];
  if (await apiKeys(deps.table).revoke(organizationId, keyId, at, counted)) return;
  await apiKeys(deps.table).revoke(organizationId, keyId, at, [audit]);
}
