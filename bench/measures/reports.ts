import { toInstant } from '../../core/domain/time.ts';
import { writeEntries } from '../../lambdas/data/guest/booking-entries.ts';
import { bookingItem } from '../../lambdas/data/guest/bookings.ts';
import { organizations } from '../../lambdas/data/platform/organizations.ts';
import type { Table } from '../../lambdas/data/table.ts';
import { venues } from '../../lambdas/data/venue/venues.ts';
import { systemIds } from '../../lambdas/runtime/ids.ts';
import { rebuildFigures } from '../../lambdas/usecases/desk/day/rebuild-figures.ts';
import { getReport } from '../../lambdas/usecases/desk/reports/get-report.ts';
import { managerOf } from '../../test/desk/closures/support.ts';
import { bookingAt } from '../../test/desk/listed-bookings.ts';
import { openShop, type Shop } from '../../test/support/shop.ts';
import { startTable } from '../../test/support/table.ts';
import type { Finding, Found } from '../results.ts';
import { meterOf } from '../support/capacity-meter.ts';

const now = new Date('2026-11-22T09:00:00.000Z');
const clock = { now: () => now };
const [from, to] = ['2025-11-22', '2026-11-21'];
const daysOfYear = 365;
const day = 24 * 60 * 60 * 1000;

/** A year's report of a venue with few bookings in the year, and of one with many. */
export async function measureReports(counts: readonly number[], rounds: number): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const bookings of counts) found.push({ bookings, questions: [await ofAYear(bookings, rounds)] });
  return found;
}

async function ofAYear(bookings: number, rounds: number): Promise<Found> {
  const { table, close } = await startTable();
  try {
    const shop = await openShop(table, { now });
    await fillYear(table, shop, bookings);
    await rebuildFigures({ table, clock }, shop.venue, from);
    const scope = { organizations: organizations(table), venues: venues(table) };
    const deps = { table, clock, ids: systemIds, ...scope };
    const ask = () => getReport(deps, managerOf(shop), { venueId: shop.venue.id, from, to });
    const { total } = await ask();
    if (total.bookings !== bookings) throw new Error(`The report has ${total.bookings} bookings.`);
    const meter = meterOf(table);
    const milliseconds: number[] = [];
    let read = 0;
    for (let round = 0; round < rounds; round++) {
      const { consumed } = await meter.measure(ask);
      milliseconds.push(consumed.milliseconds);
      read = consumed.read;
    }
    return { what: 'report of a year', read, milliseconds };
  } finally {
    await close();
  }
}

/** Bookings as they would lie in the table, as many on each day of the year. */
async function fillYear(table: Table, shop: Shop, count: number): Promise<void> {
  const size = 500;
  const first = Date.parse(`${from}T12:00:00.000Z`);
  const bookingOf = (n: number) => {
    const startsAt = toInstant(first + (n % daysOfYear) * day);
    return bookingAt(shop, n, startsAt, { confirmedAt: startsAt, createdAt: startsAt });
  };
  for (let done = 0; done < count; done += size) {
    const some = Array.from({ length: Math.min(size, count - done) }, (_, n) => bookingOf(done + n));
    await writeEntries(table, { puts: some.map(bookingItem), deletes: [] });
  }
}
