import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import type { OrganizationId } from '../../../core/contract/model/ids.ts';
import type { Instant, LocalDate } from '../../../core/contract/model/time.ts';
import type { Venue } from '../../../core/contract/model/venue/venue.ts';
import { countDay } from '../../../core/domain/figures/count-day.ts';
import { sumCards } from '../../../core/domain/money/card-movements.ts';
import { sumMoney } from '../../../core/domain/money/money-sums.ts';
import { takingsOf } from '../../../core/domain/money/takings.ts';
import { localDateOf } from '../../../core/domain/time.ts';
import { sessionItem } from '../../../lambdas/data/catalogue/sessions.ts';
import { dayFiguresWrite } from '../../../lambdas/data/desk/day-figures.ts';
import { entriesOf, writeEntries } from '../../../lambdas/data/guest/booking-entries.ts';
import { bookingItem } from '../../../lambdas/data/guest/bookings.ts';
import { replaceDay } from '../../../lambdas/data/guest/resource-days.ts';
import { signatureWrite } from '../../../lambdas/data/guest/signatures.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import { moneyDayItem } from '../../../lambdas/data/money/money-days.ts';
import { takingItem } from '../../../lambdas/data/money/takings.ts';
import type { Item, Table } from '../../../lambdas/data/table.ts';
import type { DemoVenue } from '../organizations.ts';
import type { Books, PromoUses } from './books.ts';

/** What the table has of a booking, beside what it has of its customer. */
function bookingItems(booking: Booking): Item[] {
  const { organizationId, venueId } = booking;
  return [
    bookingItem(booking),
    ...entriesOf(booking),
    ...takingsOf(booking).map((taking) => takingItem(organizationId, venueId, taking)),
  ];
}

/** Everything that the table has of a venue's sessions and bookings. */
export function venueItems({ venue }: DemoVenue, books: Books, now: Instant): Item[] {
  const { organizationId } = venue;
  return [
    ...[...books.sessions.values()].map(sessionItem),
    ...[...books.bookings.values()].flatMap(bookingItems),
    ...[...books.signatures].flatMap(([id, signed]) =>
      signed.map((each) => signatureWrite({ organizationId, id }, each).put),
    ),
    ...[...books.resourceDays.values()].flatMap((day) => {
      const { put } = replaceDay(null, day);
      return Number(put.ttl) > Date.parse(now) / 1000 ? [put] : [];
    }),
    ...figuresItems(venue, books, now),
    ...moneyItems(venue, books, now),
  ];
}

/** How often each customer uses each code. */
export function promoUseItems(organizationId: OrganizationId, all: PromoUses): Item[] {
  return [...all].flatMap(([code, byEmail]) =>
    [...byEmail]
      .filter(([, uses]) => uses > 0)
      .map(([email, uses]) => ({
        ...keys.promoUse(organizationId, code, email),
        entity: 'PROMO_USE',
        uses,
      })),
  );
}

/** The figures of the days that are over. */
function figuresItems({ organizationId, id: venueId, timeZone }: Venue, books: Books, now: Instant): Item[] {
  const today = localDateOf(now, timeZone);
  const ended = ({ date }: { readonly date: LocalDate }) => date < today;
  const sessions = Map.groupBy([...books.sessions.values()].filter(ended), ({ date }) => date);
  const bookings = Map.groupBy(books.bookings.values(), ({ date }) => date);
  return [...sessions].map(([date, ofDay]) => {
    const counted = countDay({ bookings: bookings.get(date) ?? [], sessions: ofDay, timeZone });
    return dayFiguresWrite({ organizationId, venueId, date, ...counted, countedAt: now, version: 1 }).put;
  });
}

/** What moved on the days that are over: all of it for bookings, and none by gift card. */
function moneyItems({ organizationId, id: venueId, timeZone }: Venue, books: Books, now: Instant): Item[] {
  const today = localDateOf(now, timeZone);
  const all = [...books.bookings.values()].flatMap(takingsOf);
  const byDate = Map.groupBy(all, ({ at }) => localDateOf(at, timeZone));
  return [...byDate].flatMap(([date, taken]) => {
    if (date >= today) return [];
    const counted = { cards: sumCards([]), sums: sumMoney(taken, []) };
    const day = { organizationId, venueId, date, ...counted, countedAt: now, version: 1 };
    return [moneyDayItem(day)];
  });
}

/** Requests at the same time, and items of each lane. */
const lanes = 4;

/** Writes items in batches: for an empty table without other writers. */
export async function writeItems(table: Table, items: readonly Item[]): Promise<void> {
  const share = Math.ceil(items.length / lanes);
  await Promise.all(
    Array.from({ length: lanes }, (_, lane) =>
      writeEntries(table, { puts: items.slice(lane * share, (lane + 1) * share), deletes: [] }),
    ),
  );
}
