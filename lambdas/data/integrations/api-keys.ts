import type { ApiKeyId, OrganizationId } from '../../../core/contract/model/ids.ts';
import { type ApiKey, apiKey } from '../../../core/contract/model/integrations/api-key.ts';
import type { Instant } from '../../../core/contract/model/time.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absent, absentAttribute, lessThan, present, same } from '../conditions.ts';
import { apiKeysOf, keys } from '../keys.ts';
import { getItem, queryItems, type Table } from '../table.ts';
import { transact, updateItem, type Write } from '../transaction.ts';

/** Seconds that a minute's count is kept: it is only asked for within its minute. */
const countKept = 10 * 60;

export const apiKeys = (table: Table) => ({
  get: (org: OrganizationId, id: ApiKeyId) => getItem(table, keys.apiKey(org, id), apiKey),

  list: (org: OrganizationId) =>
    queryItems(
      table,
      accessPatterns.apiKeysOfOrganization,
      { partition: apiKeysOf(org), sort: 'API_KEY#' },
      apiKey,
    ),

  /** Writes a new key and what belongs to it: all, or nothing. */
  create: (value: ApiKey, extra: readonly Write[]) =>
    transact(table, [
      {
        put: { ...keys.apiKey(value.organizationId, value.id), entity: 'API_KEY', ...value },
        only: [absent],
      },
      ...extra,
    ]),

  /** Ends a key, once. Answers false when it has ended already, or is not there. */
  async revoke(org: OrganizationId, id: ApiKeyId, revokedAt: Instant, extra: readonly Write[]) {
    const only = [present, absentAttribute('revokedAt')];
    return (await transact(table, [{ update: keys.apiKey(org, id), set: { revokedAt }, only }, ...extra]))
      .done;
  },

  /** Counts one request within this minute of the clock. Answers false when it is one too many, which is not counted. */
  async count({ organizationId, id, requestsPerMinute }: ApiKey, now: Instant): Promise<boolean> {
    const counted = await updateItem(table, {
      update: keys.apiKeyUse(organizationId, id, now.slice(0, 'yyyy-mm-ddThh:mm'.length)),
      set: { entity: 'API_KEY_USE', ttl: Math.floor(Date.parse(now) / 1000) + countKept },
      add: { requests: 1 },
      only: [lessThan('requests', requestsPerMinute)],
    });
    return counted.done;
  },

  /** Records that a key is in use, unless another request has just done so. */
  async noteUse({ organizationId, id, lastUsedAt }: ApiKey, now: Instant): Promise<void> {
    const update = keys.apiKey(organizationId, id);
    await updateItem(table, {
      update,
      set: { lastUsedAt: now },
      only: [present, same('lastUsedAt', lastUsedAt)],
    });
  },
});
