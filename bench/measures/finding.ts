import type { Booking } from '../../core/contract/model/guest/booking.ts';
import type { Actor } from '../../core/domain/permissions/actor.ts';
import { entriesOf, writeEntries } from '../../lambdas/data/guest/booking-entries.ts';
import { bookingItem } from '../../lambdas/data/guest/bookings.ts';
import { organizations } from '../../lambdas/data/platform/organizations.ts';
import type { Table } from '../../lambdas/data/table.ts';
import { venues } from '../../lambdas/data/venue/venues.ts';
import { listBookings } from '../../lambdas/usecases/desk/bookings/list-bookings.ts';
import { searchBookings } from '../../lambdas/usecases/people/search/search-bookings.ts';
import { managerOf } from '../../test/desk/closures/support.ts';
import { bookingAt, referenceOf } from '../../test/desk/listed-bookings.ts';
import { openShop, type Shop } from '../../test/support/shop.ts';
import { startTable } from '../../test/support/table.ts';
import type { Finding, Found } from '../results.ts';
import { meterOf } from '../support/capacity-meter.ts';

const now = new Date('2026-11-22T09:00:00.000Z');
const perDay = 50;
const day = 24 * 60 * 60 * 1000;

/** Search and lists at a venue with few bookings, and at one with many: the same questions, by turns of their own. */
export async function measureFinding(counts: readonly number[], rounds: number): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const count of counts) found.push({ bookings: count, questions: await among(count, rounds) });
  return found;
}

async function among(count: number, rounds: number): Promise<Found[]> {
  const { table, close } = await startTable();
  try {
    const shop = await openShop(table, { now });
    await fill(table, shop, count);
    const meter = meterOf(table);
    const results: Found[] = [];
    for (const [what, ask] of questions(table, shop, managerOf(shop))) {
      await ask();
      const milliseconds: number[] = [];
      let read = 0;
      for (let round = 0; round < rounds; round++) {
        const { consumed } = await meter.measure(ask);
        milliseconds.push(consumed.milliseconds);
        read = consumed.read;
      }
      results.push({ what, read, milliseconds });
    }
    return results;
  } finally {
    await close();
  }
}

function questions(table: Table, { venue }: Shop, actor: Actor): [Found['what'], () => Promise<unknown>][] {
  const deps = {
    table,
    clock: { now: () => now },
    organizations: organizations(table),
    venues: venues(table),
  };
  const search = (q: string) => () => searchBookings(deps, actor, { q });
  const list = (by: 'visit' | 'booking') => () =>
    listBookings(deps, actor, { venueId: venue.id, by, limit: 50 });
  return [
    ['search by reference', search(referenceOf(7))],
    ['search by name', search('guest7')],
    ['list by visit', list('visit')],
    ['list by booking', list('booking')],
  ];
}

/** Bookings as they would lie in the table, with their entries, fifty a day from today on. */
async function fill(table: Table, shop: Shop, count: number): Promise<void> {
  const size = 500;
  for (let from = 0; from < count; from += size) {
    const some = Array.from({ length: Math.min(size, count - from) }, (_, n) => bookingOf(shop, from + n));
    const items = some.flatMap((booking) => [bookingItem(booking), ...entriesOf(booking)]);
    await writeEntries(table, { puts: items, deletes: [] });
  }
}

function bookingOf(shop: Shop, n: number): Booking {
  const start = new Date(
    Math.floor(now.getTime() / day) * day + Math.floor(n / perDay) * day + 12 * 3_600_000,
  );
  const guest = { name: `Ana Guest${n % 400}`, email: `ana${n}@example.com`, phone: '' };
  return bookingAt(shop, n, start.toISOString(), { guest });
}
