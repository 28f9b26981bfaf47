import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { meterOf } from '../../bench/support/capacity-meter.ts';
import type { Actor } from '../../core/domain/permissions/actor.ts';
import { organizations } from '../../lambdas/data/platform/organizations.ts';
import { searchBookings } from '../../lambdas/usecases/people/search/search-bookings.ts';
import { bookingAt, keep, referenceOf } from '../desk/listed-bookings.ts';
import { adminOf } from '../money/gift-cards/support.ts';
import { openShop, type Shop } from '../support/shop.ts';
import { startTable, type TestTable } from '../support/table.ts';

const now = new Date('2026-11-22T09:00:00.000Z');

let engine: TestTable;
let shop: Shop;

beforeAll(async () => {
  engine = await startTable();
  shop = await openShop(engine.table, { now });
  const put = (n: number, startsAt: string, changes = {}) =>
    keep(engine.table, bookingAt(shop, n, startsAt, changes));
  const jose = { name: 'José Álvarez', email: 'jose@example.com', phone: '0151 2345678' };
  await put(1, '2026-11-20T12:00:00Z', { state: 'completed' });
  await put(2, '2026-12-24T12:00:00Z');
  await put(3, '2026-11-23T12:00:00Z');
  await put(4, '2026-11-23T13:00:00Z', { state: 'cancelled' });
  await put(5, '2026-11-25T12:00:00Z', { guest: jose });
  await put(6, '2026-11-25T13:00:00Z', {
    guest: { ...jose, name: 'Anabel Silvani', email: 'info@example.com', phone: '' },
  });
});

afterAll(() => engine.close());

const deps = () => ({
  table: engine.table,
  clock: { now: () => now },
  organizations: organizations(engine.table),
});

async function search(q: string, actor: Actor = adminOf(shop)) {
  const { bookings } = await searchBookings(deps(), actor, { q });
  return bookings.map(({ reference }) => [1, 2, 3, 4, 5, 6].find((n) => referenceOf(n) === reference));
}

test.each<[string, number[]]>([
  [referenceOf(2), [2]],
  [referenceOf(2).toLowerCase(), [2]],
  ['silva', [3, 6, 2, 4, 1]],
  ['ana silva', [3, 6, 2, 4, 1]],
  ['silva ana', [3, 6, 2, 4, 1]],
  ['alvarez', [5]],
  ['JOSÉ', [5]],
  ['jose@example.com', [5]],
  ['info@', [6]],
  ['5678', [5]],
  ['+49 151 2345678', [5]],
  ['(555) 010-1234', [3, 2, 4, 1]],
  ['ana alvarez', []],
  ['absent', []],
])('search for %s finds the next visits first', async (q, found) => {
  expect(await search(q)).toEqual(found);
});

test('a hit says where, what and when', async () => {
  const { bookings } = await searchBookings(deps(), adminOf(shop), { q: 'alvarez' });
  expect(bookings).toEqual([
    {
      id: expect.any(String),
      venueId: shop.venue.id,
      activityId: shop.activity.id,
      reference: referenceOf(5),
      state: 'confirmed',
      paymentState: 'paid',
      startsAt: '2026-11-25T12:00:00.000Z',
      endsAt: '2026-11-25T13:00:00.000Z',
      guestCount: 2,
      guestName: 'José Álvarez',
      venueName: shop.venue.name,
      timeZone: shop.venue.timeZone,
      activityName: shop.activity.name,
    },
  ]);
});

test('bookings of other venues and organizations are not found', async () => {
  const other = await openShop(engine.table, { now });
  expect(await search('silva', adminOf(other))).toEqual([]);
  expect(await search('silva', { ...adminOf(shop), role: 'staff', venueIds: [other.venue.id] })).toEqual([]);
  const asked = searchBookings(
    deps(),
    { ...adminOf(shop), role: 'staff', venueIds: [] },
    {
      q: 'silva',
      venueId: shop.venue.id,
    },
  );
  await expect(asked).rejects.toMatchObject({ code: 'not-found' });
});

test('a booking is found by what it is changed to, and no longer by what it was', async () => {
  const fresh = await openShop(engine.table, { now });
  const made = await keep(engine.table, bookingAt(fresh, 9, '2026-11-23T12:00:00Z'));
  const guest = { name: 'Petra Novak', email: 'petra@example.com', phone: '' };
  await keep(engine.table, bookingAt(fresh, 9, '2026-11-23T12:00:00Z', { guest, version: 2 }), made);
  const hits = async (q: string) => (await searchBookings(deps(), adminOf(fresh), { q })).bookings.length;
  expect(await Promise.all(['petra', 'novak', 'petra@example.com'].map(hits))).toEqual([1, 1, 1]);
  expect(await Promise.all(['ana', 'silva', 'ana@example.com', '1234'].map(hits))).toEqual([0, 0, 0, 0]);
});

test('a search reads as much among three hundred bookings as among two hundred', async () => {
  const fresh = await openShop(engine.table, { now });
  const meter = meterOf(engine.table);
  const fill = async (from: number, to: number) => {
    for (let n = from; n < to; n++) {
      const startsAt = new Date(Date.parse('2026-10-01T12:00:00Z') + n * 12 * 3_600_000).toISOString();
      await keep(engine.table, bookingAt(fresh, n, startsAt));
    }
  };
  const units = async () => {
    const { consumed } = await meter.measure(() => searchBookings(deps(), adminOf(fresh), { q: 'silva' }));
    return consumed.read;
  };
  await fill(100, 320);
  const few = await units();
  await fill(320, 420);
  expect(await units()).toBeLessThanOrEqual(few * 1.1);
});
