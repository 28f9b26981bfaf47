import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { meterOf } from '../../bench/support/capacity-meter.ts';
import type { Booking } from '../../core/contract/model/guest/booking.ts';
import { eraseFromBooking } from '../../core/domain/customers/erased.ts';
import { everything } from '../support/audit.ts';
import { openShop, type Shop } from '../support/shop.ts';
import { startTable, type TestTable } from '../support/table.ts';
import { bookingAt, keep, tell } from './listed-bookings.ts';

const now = new Date('2026-11-22T09:00:00.000Z');
const start = '2026-11-23T10:00:00.000Z';

let engine: TestTable;
let shop: Shop;
let meter: ReturnType<typeof meterOf>;
let made: Booking;

beforeAll(async () => {
  engine = await startTable();
  meter = meterOf(engine.table);
});

beforeEach(async () => {
  shop = await openShop(engine.table, { now });
  made = await keep(engine.table, bookingAt(shop, 1, start));
});

afterAll(() => engine.close());

const entries = async () =>
  (await everything(engine.table, shop.organization.id))
    .filter(({ entity }) => entity === 'BOOKING_ENTRY')
    .map(({ SK }) => String(SK).split('#').slice(0, 2).join(' '));

/** Write units of the entries alone: the booking itself is written before. */
async function unitsOf(after: Booking, before: Booking | null = made): Promise<number> {
  await keep(engine.table, after, after);
  const { consumed } = await meter.measure(() => tell(engine.table, after, before));
  return consumed.write;
}

test('a booking has six entries, which cost six write units', async () => {
  const other = bookingAt(shop, 2, start, {
    guest: {
      name: 'Бернадетта '.repeat(10).trim(),
      email: `${'j'.repeat(60)}@${'e'.repeat(60)}.example.com`,
      phone: '+49 151 2345678',
    },
  });
  expect(await unitsOf(other, null)).toBe(5);
  const long = ['Anna', 'Maria', 'van', 'der', 'Berg'].map((word) => word.repeat(4)).join(' ');
  const usual = bookingAt(shop, 3, start, { guest: { ...other.guest, name: long } });
  expect(await unitsOf(usual, null)).toBe(6);
  expect(await entries()).toHaveLength(6 + 5 + 6);
});

test('a hold has no entries, and costs nothing', async () => {
  const { guest: _guest, ...hold } = bookingAt(shop, 3, start, { state: 'held' });
  expect(await unitsOf(hold, null)).toBe(0);
});

test.each<[string, (before: Booking) => Booking, number]>([
  ['state', (before) => ({ ...before, state: 'checked_in', version: 2 }), 0],
  ['start', (before) => bookingAt(shop, 1, '2026-11-24T12:00:00.000Z', { version: before.version + 1 }), 4],
  ['name', (before) => bookingAt(shop, 1, start, { guest: { ...before.guest, name: 'Ana Gold' } }), 3],
  [
    'email',
    (before) => bookingAt(shop, 1, start, { guest: { ...before.guest, email: 'gold@example.com' } }),
    2,
  ],
  ['phone', (before) => bookingAt(shop, 1, start, { guest: { ...before.guest, phone: '' } }), 1],
])('a change of the %s moves the entries that it concerns', async (_, change, units) => {
  const after = change(made);
  expect(await unitsOf(after)).toBe(units);
  const found = await entries();
  expect(found).toHaveLength(after.guest?.phone === '' ? 5 : 6);
});

test('erasure leaves the reference and the date of booking', async () => {
  const after = eraseFromBooking(made);
  await keep(engine.table, after, made);
  expect(await entries()).toEqual([
    expect.stringMatching(/^REFERENCE /),
    expect.stringMatching(/^2026-11-20T/),
  ]);
});

test('a change that comes late or again brings nothing back', async () => {
  const erased = await keep(engine.table, eraseFromBooking(made), made);
  const left = await entries();
  await tell(engine.table, made, null);
  await tell(engine.table, erased, made);
  expect(await entries()).toEqual(left);
});

test('a booking that is gone leaves no entries', async () => {
  const gone = bookingAt(shop, 4, start);
  await tell(engine.table, null, gone);
  expect((await entries()).length).toBe(6);
});
