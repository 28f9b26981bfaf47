import type { OrganizationId, VenueId } from '../../../core/contract/model/ids.ts';
import { type GiftCardTaking, type Taking, taking } from '../../../core/contract/model/money/taking.ts';
import type { Instant, LocalDate } from '../../../core/contract/model/time.ts';
import { addDays } from '../../../core/domain/time.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absent } from '../conditions.ts';
import { keys, takingsOnDay } from '../keys.ts';
import { putMissing } from '../put-missing.ts';
import { queryItems, type Table } from '../table.ts';
import type { Put } from '../transaction.ts';
import type { Section } from '../walk.ts';

export const takings = (table: Table) => ({
  /** Payments and refunds that were recorded on a date in UTC, by time. */
  listByDay: (org: OrganizationId, venue: VenueId, date: LocalDate) =>
    queryItems(table, accessPatterns.takingsOfDay, { partition: takingsOnDay(org, venue, date) }, taking),

  /** Lists those that are not listed yet. */
  async add(org: OrganizationId, venue: VenueId, values: readonly Taking[]): Promise<void> {
    await putMissing(
      table,
      values.map((value) => takingItem(org, venue, value)),
    );
  },
});

/** The takings of a venue from an instant to another (not included), in a partition for each date in UTC. */
export function takingSections(
  org: OrganizationId,
  venue: VenueId,
  { from, until }: { readonly from: Instant; readonly until: Instant },
): Section[] {
  const sections: Section[] = [];
  for (let date = from.slice(0, 10); date <= until.slice(0, 10); date = addDays(date, 1)) {
    const key = { partition: takingsOnDay(org, venue, date), sort: from, to: until };
    sections.push({ name: date, pattern: accessPatterns.takingsBetween, key });
  }
  return sections;
}

/** Lists the money of a gift card: part of the transaction that sells it or takes it back. */
export function takingWrite(org: OrganizationId, venue: VenueId, value: GiftCardTaking): Put {
  return { put: takingItem(org, venue, value), only: [absent] };
}

export function takingItem(org: OrganizationId, venue: VenueId, value: Taking) {
  return { ...keys.taking(org, venue, value), entity: 'TAKING', ...value };
}
