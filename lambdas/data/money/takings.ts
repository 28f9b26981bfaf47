import type { OrganizationId, VenueId } from '../../../core/contract/model/ids.ts';
import {
  type BookingTaking,
  type GiftCardTaking,
  type Taking,
  taking,
} from '../../../core/contract/model/money/taking.ts';
import type { LocalDate } from '../../../core/contract/model/time.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absent } from '../conditions.ts';
import { keys, takingsOnDay } from '../keys.ts';
import { putMissing } from '../put-missing.ts';
import { queryItems, type Table } from '../table.ts';
import type { Put } from '../transaction.ts';

export const takings = (table: Table) => ({
  /** Payments and refunds that were recorded on a date in UTC, by time. */
  listByDay: (org: OrganizationId, venue: VenueId, date: LocalDate) =>
    queryItems(table, accessPatterns.takingsOfDay, { partition: takingsOnDay(org, venue, date) }, taking),

  /** Lists those of a booking that are not listed yet. */
  async add(org: OrganizationId, venue: VenueId, values: readonly BookingTaking[]): Promise<void> {
    await putMissing(
      table,
      values.map((value) => takingItem(org, venue, value)),
    );
  },
});

/** Lists the money of a gift card: part of the transaction that sells it or takes it back. */
export function takingWrite(org: OrganizationId, venue: VenueId, value: GiftCardTaking): Put {
  return { put: takingItem(org, venue, value), only: [absent] };
}

export function takingItem(org: OrganizationId, venue: VenueId, value: Taking) {
  return { ...keys.taking(org, venue, value), entity: 'TAKING', ...value };
}
