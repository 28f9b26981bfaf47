import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import type { OrganizationId, TillId, VenueId } from '../../../core/contract/model/ids.ts';
import type { GiftCard } from '../../../core/contract/model/money/gift-card.ts';
import type { GiftCardTaking } from '../../../core/contract/model/money/taking.ts';
import { type Till, till } from '../../../core/contract/model/money/till.ts';
import type { MinorUnits } from '../../../core/contract/model/money.ts';
import type { LocalDate } from '../../../core/contract/model/time.ts';
import { sum } from '../../../core/domain/money/money.ts';
import { cashBetween } from '../../../core/domain/money/till.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absent, is } from '../conditions.ts';
import { keys, tillsOf } from '../keys.ts';
import { getItem, queryItems, type Table } from '../table.ts';
import { transact, type Update, type Write } from '../transaction.ts';

export const tills = (table: Table) => ({
  get: (org: OrganizationId, venue: VenueId, id: TillId) => getItem(table, keys.till(org, venue, id), till),

  /** Tills that were opened on these dates of the venue, by date. */
  listBetween: (org: OrganizationId, venue: VenueId, from: LocalDate, to: LocalDate) =>
    queryItems(
      table,
      accessPatterns.tillsBetween,
      { partition: tillsOf(org, venue), sort: `TILL#${from}`, to: `TILL#${to}~` },
      till,
      { consistent: true },
    ),

  /** Writes a new till; answers false when the id is taken. */
  async create(org: OrganizationId, value: Till, audit: Write): Promise<boolean> {
    const put = { ...keys.till(org, value.venueId, value.id), entity: 'TILL', ...value };
    return (await transact(table, [{ put, only: [absent] }, audit])).done;
  },

  /** Changes a till that is as it was read, its cash included; answers whether it was. */
  async change(
    org: OrganizationId,
    { id, venueId, version, cash }: Till,
    set: Partial<Pick<Till, 'movements' | 'corrections' | 'closing' | 'status'>>,
    audit: Write,
  ): Promise<boolean> {
    const only = [is('version', version), is('cash', cash)];
    const update = { update: keys.till(org, venueId, id), set, add: { version: 1 }, only };
    return (await transact(table, [update, audit])).done;
  },
});

/** The write that moves the cash of an open till: part of the transaction that records the payment or refund. */
export function tillWrites(before: Booking | null, after: Booking, tillId: TillId | undefined): Update[] {
  return tillWritesFor([{ before, after }], tillId);
}

/** One write for several bookings of one venue: a transaction takes one write an item. */
export function tillWritesFor(
  changes: readonly { readonly before: Booking | null; readonly after: Booking }[],
  tillId: TillId | undefined,
): Update[] {
  const cash = tillId ? sum(changes.map(({ before, after }) => cashBetween(before, after, tillId))) : 0;
  const [first] = changes;
  if (!tillId || !first || cash === 0) return [];
  const { organizationId, venueId } = first.after;
  return [cashWrite(organizationId, venueId, { tillId, cash })];
}

/** The same for the sale or the refund of a gift card at the counter; none where no till has the cash. */
export function tillWritesOfCard(
  { organizationId, venueId }: GiftCard,
  { tillId, method, kind, amount }: GiftCardTaking,
): Update[] {
  if (!tillId || method !== 'cash') return [];
  return [cashWrite(organizationId, venueId, { tillId, cash: kind === 'payment' ? amount : -amount })];
}

function cashWrite(
  org: OrganizationId,
  venue: VenueId,
  { tillId, cash }: { readonly tillId: TillId; readonly cash: MinorUnits },
): Update {
  return { update: keys.till(org, venue, tillId), add: { cash }, only: [is('status', 'open')] };
}
