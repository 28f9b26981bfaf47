import { apiKeyRow } from '../../../../core/contract/schemas/integrations/integrations.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { apiKeys } from '../../../data/integrations/api-keys.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';
import type { IntegrationDeps } from '../deps.ts';
import type { ApiKeyRow } from './create-api-key.ts';

/** The organization's keys, the newest first. @throws Problem('suspended' | 'forbidden') */
export async function listApiKeys(
  { table }: Pick<IntegrationDeps, 'table'>,
  actor: Actor,
): Promise<{ apiKeys: ApiKeyRow[] }> {
  const { id } = await activeOrganization(organizations(table), actor);
  const found = await apiKeys(table).list(id);
  const newestFirst = found.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  return { apiKeys: newestFirst.map((key) => apiKeyRow.parse(key)) };
}
