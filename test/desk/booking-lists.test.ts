import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bookingListSchemas } from '../../core/contract/schemas/desk/booking-lists.ts';
import type { Actor } from '../../core/domain/permissions/actor.ts';
import { organizations } from '../../lambdas/data/platform/organizations.ts';
import { venues } from '../../lambdas/data/venue/venues.ts';
import { exportBookings } from '../../lambdas/usecases/desk/bookings/export-bookings.ts';
import { listBookings } from '../../lambdas/usecases/desk/bookings/list-bookings.ts';
import { adminOf } from '../money/gift-cards/support.ts';
import { openShop, type Shop } from '../support/shop.ts';
import { startTable, type TestTable } from '../support/table.ts';
import { bookingAt, keep, referenceOf } from './listed-bookings.ts';

const now = new Date('2026-11-22T09:00:00.000Z');

let engine: TestTable;
let shop: Shop;

beforeAll(async () => {
  engine = await startTable();
  shop = await openShop(engine.table, { now });
  const put = (n: number, startsAt: string, changes = {}) =>
    keep(engine.table, bookingAt(shop, n, startsAt, changes));
  const unpaid = { ledger: [], paymentState: 'unpaid' };
  await put(1, '2026-11-21T12:00:00Z', { createdAt: '2026-11-01T10:00:00.000Z', state: 'completed' });
  await put(2, '2026-11-22T12:00:00Z', { ...unpaid, createdAt: '2026-11-02T10:00:00.000Z' });
  await put(3, '2026-11-23T12:00:00Z', { source: 'staff', createdAt: '2026-10-31T10:00:00.000Z' });
  await put(4, '2026-11-23T14:00:00Z', {
    state: 'cancelled',
    paymentState: 'refunded',
    createdAt: '2026-11-21T10:00:00.000Z',
  });
  await put(5, '2026-11-24T12:00:00Z', { promoCode: 'SUMMER-26', createdAt: '2026-11-21T11:00:00.000Z' });
  await put(6, '2026-11-25T12:00:00Z', { ...unpaid, state: 'expired', confirmedAt: undefined });
  await put(7, '2026-11-25T13:00:00Z', { ...unpaid, state: 'held', guest: undefined });
  await put(8, '2026-12-30T12:00:00Z', { createdAt: '2026-11-21T12:00:00.000Z' });
});

afterAll(() => engine.close());

const deps = () => ({
  table: engine.table,
  clock: { now: () => now },
  organizations: organizations(engine.table),
  venues: venues(engine.table),
});

const query = bookingListSchemas.listBookings.query;

function list(asked: Record<string, unknown> = {}, actor: Actor = adminOf(shop)) {
  return listBookings(deps(), actor, { ...query.parse(asked), venueId: shop.venue.id });
}

const numbersOf = (items: readonly { reference: string }[]) =>
  items.map(({ reference }) => [1, 2, 3, 4, 5, 6, 7, 8].find((n) => referenceOf(n) === reference));

test.each<[Record<string, unknown>, number[]]>([
  [{}, [2, 3, 4, 5]],
  [{ order: 'newest' }, [5, 4, 3, 2]],
  [{ from: '2026-11-21', to: '2026-12-31' }, [1, 2, 3, 4, 5, 8]],
  [{ from: '2026-11-23', to: '2026-11-23' }, [3, 4]],
  [{ state: 'cancelled' }, [4]],
  [{ state: 'expired' }, [6]],
  [{ payment: 'paid' }, [3, 5]],
  [{ payment: 'balance-due' }, [2]],
  [{ payment: 'refunded' }, [4]],
  [{ source: 'staff' }, [3]],
  [{ promoCode: 'summer-26' }, [5]],
  [{ activityId: 'act_aaaaaaaaaaaa' }, []],
  [{ by: 'booking' }, [8, 5, 4, 2, 1, 3]],
  [{ by: 'booking', from: '2026-11-01', to: '2026-11-02', order: 'soonest' }, [1, 2]],
])('the list of %j', async (asked, found) => {
  expect(numbersOf((await list(asked)).items)).toEqual(found);
});

test.each([
  { by: 'visit' },
  { by: 'visit', order: 'newest' },
  { by: 'booking' },
  { by: 'booking', order: 'soonest' },
])('pages of one make the same list: %j', async (asked) => {
  const all = await list({ ...asked, from: '2026-10-31', to: '2026-12-31' });
  const found: typeof all.items = [];
  let cursor: string | undefined;
  do {
    const page = await list({ ...asked, from: '2026-10-31', to: '2026-12-31', limit: 1, cursor });
    found.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(numbersOf(found)).toEqual(numbersOf(all.items));
  expect(found).toHaveLength(6);
});

test('a long period without bookings ends a page early, and the next page goes on', async () => {
  const asked = { from: '2026-10-01', to: '2026-12-31' };
  const first = await list(asked);
  expect(numbersOf(first.items)).toEqual([1, 2, 3, 4, 5]);
  expect(first.totals?.isComplete).toBe(false);
  const rest = await list({ ...asked, cursor: first.next });
  expect(numbersOf(rest.items)).toEqual([8]);
  expect(rest.next).toBeNull();
});

test('the first page has totals of the whole list, the next ones have none', async () => {
  const first = await list({ limit: 1 });
  expect(first.totals).toEqual({ bookings: 4, players: 6, value: 15_000, isComplete: true });
  expect((await list({ limit: 1, cursor: first.next })).totals).toBeUndefined();
});

test('staff see totals without the value', async () => {
  const staff: Actor = { ...adminOf(shop), role: 'staff', venueIds: [shop.venue.id] };
  expect((await list({}, staff)).totals).toEqual({ bookings: 4, players: 6, isComplete: true });
});

test.each(['x', Buffer.from('{"name":"2026-11-22","after":"x"}').toString('base64url')])(
  'a cursor that is none is refused: %s',
  async (cursor) => {
    await expect(list({ cursor })).rejects.toMatchObject({ code: 'invalid-input' });
  },
);

test('another venue is not found', async () => {
  const other = await openShop(engine.table, { now });
  const asked = { ...query.parse({}), venueId: other.venue.id };
  await expect(listBookings(deps(), adminOf(shop), asked)).rejects.toMatchObject({ code: 'not-found' });
});

test('a booking that moved is listed where it is now', async () => {
  const fresh = await openShop(engine.table, { now });
  const made = await keep(engine.table, bookingAt(fresh, 20, '2026-11-23T12:00:00Z'));
  await keep(engine.table, bookingAt(fresh, 20, '2026-11-26T12:00:00Z', { version: 2 }), made);
  const asked = { ...query.parse({ from: '2026-11-23' }), venueId: fresh.venue.id };
  const { items } = await listBookings(deps(), adminOf(fresh), asked);
  expect(items.map(({ date }) => date)).toEqual(['2026-11-26']);
});

test('the spreadsheet defuses formulas, and goes on where it ended', async () => {
  const fresh = await openShop(engine.table, { now });
  const evil = { name: '=HYPERLINK("x")', email: 'ana@example.com', phone: '+1 555 010 1234' };
  await keep(engine.table, bookingAt(fresh, 30, '2026-11-23T12:00:00Z', { guest: evil }));
  await keep(engine.table, bookingAt(fresh, 31, '2026-11-24T12:00:00Z'));
  const asked = { ...query.omit({ limit: true }).parse({}), venueId: fresh.venue.id };
  const bounds = { rows: 1, pages: 1, pageSize: 1 };
  const first = await exportBookings(deps(), adminOf(fresh), asked, bounds);
  expect(first.text).toContain(`"'=HYPERLINK(""x"")"`);
  expect(first.text).toContain(',50.00,50.00,0.00,USD,');
  const rest = await exportBookings(deps(), adminOf(fresh), { ...asked, cursor: first.next ?? '' });
  expect(rest.text).toContain(referenceOf(31));
  expect(rest.text).not.toContain(referenceOf(30));
  expect(rest.next).toBeNull();
});
