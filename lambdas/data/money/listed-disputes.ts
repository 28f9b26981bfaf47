import type { OrganizationId, VenueId } from '../../../core/contract/model/ids.ts';
import { type ListedDispute, listedDispute } from '../../../core/contract/model/money/listed-dispute.ts';
import type { Instant } from '../../../core/contract/model/time.ts';
import { accessPatterns } from '../access-patterns.ts';
import { disputesAt, keys } from '../keys.ts';
import { putMissing } from '../put-missing.ts';
import { queryItems, type Table } from '../table.ts';
import type { Section } from '../walk.ts';

/** The disputes of a venue, by when each was first seen. */
export const listedDisputes = (table: Table) => ({
  /** From an instant to another (not included). */
  listBetween: (org: OrganizationId, venue: VenueId, period: { from: Instant; until: Instant }) =>
    queryItems(table, accessPatterns.disputesBetween, rangeOf(org, venue, period), listedDispute, {
      consistent: true,
    }),

  /** Lists those that are not listed yet. */
  add: (org: OrganizationId, venue: VenueId, values: readonly ListedDispute[]): Promise<void> =>
    putMissing(
      table,
      values.map((value) => ({ ...keys.dispute(org, venue, value), entity: 'DISPUTE', ...value })),
    ),
});

export function disputeSections(
  org: OrganizationId,
  venue: VenueId,
  period: { readonly from: Instant; readonly until: Instant },
): Section[] {
  return [{ name: 'all', pattern: accessPatterns.disputesBetween, key: rangeOf(org, venue, period) }];
}

function rangeOf(org: OrganizationId, venue: VenueId, period: { from: Instant; until: Instant }) {
  return { partition: disputesAt(org, venue), sort: period.from, to: period.until };
}
