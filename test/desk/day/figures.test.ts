import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { dayFiguresOf } from '../../../lambdas/data/desk/day-figures.ts';
import { cancelAtDesk } from '../../../lambdas/usecases/desk/bookings/cancel-at-desk.ts';
import { createStaffBooking } from '../../../lambdas/usecases/desk/bookings/create-staff-booking.ts';
import { moveBooking } from '../../../lambdas/usecases/desk/bookings/move-booking.ts';
import { countEndedDays, recountDaysOf } from '../../../lambdas/usecases/desk/day/count-day-figures.ts';
import { getAttention } from '../../../lambdas/usecases/desk/day/get-attention.ts';
import { getDayFigures } from '../../../lambdas/usecases/desk/day/get-day-figures.ts';
import { openFloor } from '../../model/support/floor.ts';
import { startTable, type TestTable } from '../../support/table.ts';

let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running?.close());

const date = '2026-11-24';
const at = (time: string) => new Date(`${date}T${time}:00.000Z`);

async function open() {
  const floor = await openFloor(running.table);
  const venueId = floor.shop.venue.id;
  const organizationId = floor.shop.organization.id;
  let number = 0;
  const book = (payment: 'cash' | 'venue', index = 0, source: 'staff' | 'walk-in' = 'staff') =>
    createStaffBooking(floor.deps, {
      actor: floor.manager,
      venueId,
      sessionId: floor.sessions[index]?.id as never,
      party: [{ unitId: 'player', quantity: 2 }],
      guest: { name: 'Ana Guest', email: 'ana@example.com', phone: '' },
      answers: [],
      source,
      payment: { method: payment },
      idempotencyKey: `figures-${++number}-0123456789`,
    });
  const target = (booking: { id: string }) => ({
    actor: floor.manager,
    venueId,
    bookingId: booking.id as never,
  });
  const figures = (day = date, actor = floor.manager) =>
    getDayFigures(floor.deps, actor, { venueId, date: day });
  const stored = () => dayFiguresOf(running.table).get(organizationId, venueId, date);
  return { floor, venueId, organizationId, book, target, figures, stored };
}

const priceOfTwo = 5000;

test('a day is counted from its bookings and sessions', async () => {
  const { floor, book, target, figures } = await open();
  const paid = await book('cash', 0, 'walk-in');
  await book('venue', 1);
  const gone = await book('cash', 1);
  await cancelAtDesk(floor.deps, target(gone), { refund: 'full', reason: '' });
  await moveBooking(floor.deps, target(paid), 'check-in', paid.version);
  const { day, weekBefore, currency } = await figures();
  expect(day).toEqual({
    date,
    bookings: 2,
    players: 4,
    sessions: 3,
    seats: 4,
    capacity: 15,
    arrived: 1,
    noShows: 0,
    walkIns: 1,
    money: { revenue: priceOfTwo, taken: 2 * priceOfTwo, refunded: priceOfTwo, balance: priceOfTwo },
  });
  expect(weekBefore).toMatchObject({ date: '2026-11-17', bookings: 0 });
  expect(currency).toBe('USD');
});

test('staff without reports see no money', async () => {
  const { floor, book, figures, venueId } = await open();
  await book('cash');
  const view = await figures(date, { ...floor.manager, role: 'staff', venueIds: [venueId] });
  expect(view.day.bookings).toBe(1);
  expect(JSON.stringify(view)).not.toMatch(/money|revenue|currency|taken|balance/);
});

test('a day that ended is stored by night, and the weeks add it up', async () => {
  const { floor, book, figures, stored, organizationId } = await open();
  await book('cash');
  floor.clock.at = new Date('2026-11-26T04:00:00.000Z');
  await countEndedDays(floor.deps, { organizationId });
  expect(await stored()).toMatchObject({ version: 1, counts: { bookings: 1, seats: 2, capacity: 15 } });
  const { weeks, hours } = await figures('2026-11-26');
  expect(weeks).toHaveLength(8);
  expect(weeks.at(-1)).toEqual({
    from: '2026-11-20',
    bookings: 1,
    seats: 2,
    capacity: 30,
    revenue: priceOfTwo,
  });
  expect(hours[0]).toEqual({
    weekday: 'tuesday',
    hour: 12,
    bookings: 1,
    seats: 2,
    capacity: 5,
    revenue: priceOfTwo,
  });
});

test('a late refund counts its day again; the same event twice changes nothing', async () => {
  const { floor, book, target, stored, organizationId } = await open();
  const booking = await book('cash');
  floor.clock.at = new Date('2026-11-26T04:00:00.000Z');
  await countEndedDays(floor.deps, { organizationId });
  await cancelAtDesk(floor.deps, target(booking), { refund: 'full', reason: '' });
  const event = { organizationId, bookingId: booking.id };
  await recountDaysOf(floor.deps, event);
  const once = await stored();
  await recountDaysOf(floor.deps, event);
  const { counts, money } = (await stored()) ?? {};
  expect({ counts, money }).toEqual({ counts: once?.counts, money: once?.money });
  expect(money).toEqual({ revenue: 0, taken: priceOfTwo, refunded: priceOfTwo, balance: 0 });
});

test('a day that has not ended is not stored by an event', async () => {
  const { floor, book, stored, organizationId } = await open();
  const { id: bookingId } = await book('cash');
  await recountDaysOf(floor.deps, { organizationId, bookingId });
  expect(await stored()).toBeNull();
});

test('attention lists parties that are due and what they still owe', async () => {
  const { floor, book, target, venueId } = await open();
  const due = await book('venue', 0);
  const arrived = await book('cash', 0);
  const later = await book('venue', 2);
  floor.clock.at = at('11:40');
  await moveBooking(floor.deps, target(arrived), 'check-in', arrived.version);
  const view = await getAttention(floor.deps, floor.manager, { venueId });
  expect(view.arrivals).toMatchObject({ count: 1, items: [{ bookingId: due.id, balance: priceOfTwo }] });
  expect(view.balances.items.map(({ bookingId }) => bookingId)).toEqual([due.id, later.id]);
  expect(view).toMatchObject({ failedRefunds: { count: 0 }, disputes: { count: 0 } });
});

test('attention of staff shows no refunds, disputes or webhooks', async () => {
  const { floor, venueId } = await open();
  const view = await getAttention(
    floor.deps,
    { ...floor.manager, role: 'staff', venueIds: [venueId] },
    { venueId },
  );
  expect(view).not.toHaveProperty('failedRefunds');
  expect(view).not.toHaveProperty('disputes');
  expect(view).not.toHaveProperty('failingWebhooks');
});
