import type { ApiKeyId, OrganizationId } from '../../../../core/contract/model/ids.ts';
import type { ApiKey } from '../../../../core/contract/model/integrations/api-key.ts';
import type { Permission } from '../../../../core/contract/permissions.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { readApiToken } from '../../../../core/domain/integrations/api-token.ts';
import { addMinutes, toInstant } from '../../../../core/domain/time.ts';
import { apiKeys } from '../../../data/integrations/api-keys.ts';
import type { Table } from '../../../data/table.ts';
import { isSecretOf } from '../../scope/secret-hash.ts';

export interface VerifiedKey {
  readonly keyId: ApiKeyId;
  readonly name: string;
  readonly organizationId: OrganizationId;
  readonly scopes: readonly Permission[];
}

/**
 * The API key of this token (`Authorization: Bearer <token>`); null for an invalid one, `rate-limited` for
 * one that was used too often in this minute. Reads and writes only the partition
 * `ORG#<organization>#API_KEYS`.
 */
export async function verifyApiKey(
  { table, clock }: { readonly table: Table; readonly clock: Clock },
  token: string,
): Promise<VerifiedKey | 'rate-limited' | null> {
  const now = toInstant(clock.now());
  const said = readApiToken(token);
  const known = said && (await apiKeys(table).get(said.organizationId, said.keyId));
  if (!said || !known || !isSecretOf(known.secretHash, said.secret) || hasEnded(known, now)) return null;
  const [counted] = await Promise.all([
    apiKeys(table).count(known, now),
    wasLongUnused(known, now) ? apiKeys(table).noteUse(known, now) : undefined,
  ]);
  if (!counted) return 'rate-limited';
  const { id: keyId, name, organizationId, scopes } = known;
  return { keyId, name, organizationId, scopes };
}

function hasEnded({ revokedAt, expiresAt }: ApiKey, now: string): boolean {
  return revokedAt !== undefined || (expiresAt !== undefined && expiresAt <= now);
}

/** One write for each request would cost more than the information is worth. */
function wasLongUnused({ lastUsedAt }: ApiKey, now: string): boolean {
  return lastUsedAt === undefined || lastUsedAt <= addMinutes(now, -60);
}
