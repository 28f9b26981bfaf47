import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { BookingId, GroupId } from '../../../../core/contract/model/ids.ts';
import type { GiftCard } from '../../../../core/contract/model/money/gift-card.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import { paymentsOf, refundsOf } from '../../../../core/domain/booking/payments/ledger.ts';
import { addDays } from '../../../../core/domain/time.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import { groups } from '../../../data/guest/groups.ts';
import { giftCards } from '../../../data/money/gift-cards.ts';
import type { Table } from '../../../data/table.ts';
import { venues } from '../../../data/venue/venues.ts';
import { type Day, isOf } from './day.ts';

/**
 * Bookings are found by the date of their session, not of their payment. Who pays on a day comes after it, no
 * later than the venue sells ahead; who gets money back may have been here some weeks before.
 */
const weeksBack = 8;

/** So many days are read at once. */
const together = 20;

/** What the table knows of an organization's money at Stripe. */
export interface TableSide {
  readonly bookings: readonly Booking[];
  readonly cards: readonly GiftCard[];
}

/** The bookings and groups that Stripe's payments of the day were made for. */
export interface Named {
  readonly bookings: ReadonlySet<BookingId>;
  readonly groups: ReadonlySet<GroupId>;
}

/**
 * The bookings whose ledger moved money by Stripe on the day, those that Stripe names, those that share a payment with
 * one of them, and all gift cards.
 * Reads the days around it in the index by venue and day: no index by payment, which every payment would pay for.
 */
export async function readTable(
  table: Table,
  organization: Organization,
  day: Day,
  named: Named,
): Promise<TableSide> {
  const found = new Map<BookingId, Booking>();
  for (const venue of await venues(table).list(organization.id)) {
    const ahead = await daysAhead(table, organization, venue.id);
    const first = addDays(day.date, -7 * weeksBack);
    const dates = Array.from({ length: 7 * weeksBack + ahead + 2 }, (_, index) => addDays(first, index));
    for (let from = 0; from < dates.length; from += together) {
      const days = dates.slice(from, from + together);
      const read = days.map((date) => bookings(table).listByVenueDay(organization.id, venue.id, date));
      const all = (await Promise.all(read)).flat();
      for (const each of all.filter((one) => named.bookings.has(one.id) || moves(one, day)))
        found.set(each.id, each);
    }
  }
  const shared = await sharing(table, organization, [...found.values()], named.groups);
  const others = [...new Set([...named.bookings, ...shared])].filter((id) => !found.has(id));
  const read = await Promise.all(others.map((id) => bookings(table).get(organization.id, id)));
  return {
    bookings: [...found.values(), ...read.filter((one) => one !== null)],
    cards: await giftCards(table).list(organization.id),
  };
}

/** The bookings of these groups, and of those that the bookings belong to. */
async function sharing(
  table: Table,
  { id: org }: Organization,
  found: readonly Booking[],
  named: Named['groups'],
): Promise<BookingId[]> {
  const ids = new Set([...named, ...found.flatMap(({ groupId = [] }) => groupId)]);
  const read = await Promise.all([...ids].map((id) => groups(table).get(org, id)));
  return read.flatMap((group) => group?.bookingIds ?? []);
}

async function daysAhead(
  table: Table,
  { id, bookingWindow }: Organization,
  venue: Parameters<ReturnType<typeof activities>['listByVenue']>[1],
): Promise<number> {
  const all = await activities(table).listByVenue(id, venue);
  return Math.max(bookingWindow.advanceDays, ...all.map((one) => one.bookingWindow?.advanceDays ?? 0));
}

function moves(booking: Booking, day: Day): boolean {
  const entries = [...paymentsOf(booking), ...refundsOf(booking)];
  return entries.some(({ method, at }) => method === 'stripe' && isOf(day, at));
}
