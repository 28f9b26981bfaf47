import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cashBetween, countCoins, expectedCash } from '../../../core/domain/money/till.ts';
import { cancelAtDesk } from '../../../lambdas/usecases/desk/bookings/cancel-at-desk.ts';
import { createStaffBooking } from '../../../lambdas/usecases/desk/bookings/create-staff-booking.ts';
import { recordPayment } from '../../../lambdas/usecases/desk/bookings/take-payment.ts';
import { closeTill } from '../../../lambdas/usecases/desk/day/close-till.ts';
import { getAttention } from '../../../lambdas/usecases/desk/day/get-attention.ts';
import { getTakings } from '../../../lambdas/usecases/desk/day/get-takings.ts';
import { listTakings } from '../../../lambdas/usecases/desk/day/list-takings.ts';
import { listTills } from '../../../lambdas/usecases/desk/day/list-tills.ts';
import { openTill } from '../../../lambdas/usecases/desk/day/open-till.ts';
import { recordCashMovement } from '../../../lambdas/usecases/desk/day/record-cash-movement.ts';
import { openFloor } from '../../model/support/floor.ts';
import { startTable, type TestTable } from '../../support/table.ts';

let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running?.close());

async function open() {
  const floor = await openFloor(running.table);
  const venueId = floor.shop.venue.id;
  const { manager, deps } = floor;
  const staff = { ...manager, role: 'staff' as const, venueIds: [venueId] };
  let number = 0;
  const key = () => `tills-${++number}-0123456789`;
  const till = await openTill(deps, manager, {
    venueId,
    name: 'Front',
    float: 10_000,
    idempotencyKey: key(),
  });
  const here = { venueId, tillId: till.id };
  const book = (payment: Parameters<typeof createStaffBooking>[1]['payment']) =>
    createStaffBooking(deps, {
      actor: manager,
      venueId,
      sessionId: floor.session(0).id,
      party: [{ unitId: 'player', quantity: 2 }],
      guest: { name: 'Ana Guest', email: 'ana@example.com', phone: '' },
      answers: [],
      source: 'staff',
      payment,
      idempotencyKey: key(),
    });
  const target = ({ id }: Awaited<ReturnType<typeof book>>) => ({ actor: manager, venueId, bookingId: id });
  const tillNow = async () =>
    (await listTills(deps, manager, { venueId, date: till.date })).tills.find(({ id }) => id === till.id);
  return { floor, deps, manager, staff, till, here, book, target, key, tillNow };
}

test('the same request opens one till', async () => {
  const { deps, manager, here } = await open();
  const request = { venueId: here.venueId, name: 'Bar', float: 500, idempotencyKey: 'opened-once-only' };
  const [first, second] = [await openTill(deps, manager, request), await openTill(deps, manager, request)];
  expect(second).toEqual(first);
  await expect(openTill(deps, manager, { ...request, float: 600 })).rejects.toMatchObject({
    code: 'conflict',
  });
});

test('cash of bookings moves the till with the booking; other methods do not', async () => {
  const { deps, manager, here, book, target, key, tillNow } = await open();
  const { tillId } = here;
  const booked = await book({ method: 'cash', tillId });
  expect(booked.ledger.find(({ kind }) => kind === 'payment')).toMatchObject({ by: manager.userId, tillId });
  const unpaid = await book({ method: 'venue' });
  const idempotencyKey = key();
  const pay = { method: 'cash' as const, amount: 2000, tillId, idempotencyKey };
  await recordPayment(deps, target(unpaid), pay);
  await recordPayment(deps, target(unpaid), pay);
  await recordPayment(deps, target(unpaid), { ...pay, method: 'terminal', idempotencyKey: key() });
  expect(await tillNow()).toMatchObject({ cash: 7000, expected: 17_000 });
  await cancelAtDesk(deps, target(booked), { refund: 'full', reason: '', tillId });
  expect(await tillNow()).toMatchObject({ cash: 2000, expected: 12_000 });
});

test('takings are listed once, by method and person, for those who may see reports', async () => {
  const { floor, deps, manager, staff, till, here, book, target } = await open();
  const booked = await book({ method: 'cash', tillId: here.tillId });
  await cancelAtDesk(deps, target(booked), { refund: 2000, reason: '' });
  const event = { organizationId: floor.shop.organization.id, bookingId: booked.id };
  await listTakings(deps, event);
  await listTakings(deps, event);
  const day = { venueId: here.venueId, date: till.date };
  const sums = {
    payments: { count: 1, amount: 5000 },
    refunds: { count: 1, amount: 2000 },
    net: 3000,
  };
  expect(await getTakings(deps, manager, day)).toMatchObject({
    ...sums,
    methods: [{ method: 'cash', ...sums }],
    people: [{ userId: manager.userId, ...sums }],
  });
  expect((await getTakings(deps, manager, { ...day, date: '2026-11-23' })).payments.count).toBe(0);
  await expect(getTakings(deps, staff, day)).rejects.toMatchObject({ code: 'not-found' });
});

test('a till is closed with its difference, and takes no more cash', async () => {
  const { deps, manager, staff, here, book, key, tillNow } = await open();
  const move = { ...here, direction: 'out' as const, amount: 1500, reason: 'Milk', idempotencyKey: key() };
  await recordCashMovement(deps, staff, move);
  await recordCashMovement(deps, staff, move);
  const coins = [
    { value: 5000, count: 1 },
    { value: 1000, count: 3 },
  ];
  const closed = await closeTill(deps, staff, { ...here, coins, total: 8000, note: 'Short' });
  expect(closed).toMatchObject({ status: 'closed', expected: 8500, difference: -500 });
  expect(closed.movements).toHaveLength(1);
  expect(await closeTill(deps, staff, { ...here, total: 8000 })).toEqual(closed);
  await expect(closeTill(deps, staff, { ...here, total: 8500 })).rejects.toMatchObject({
    code: 'wrong-state',
  });
  await expect(book({ method: 'cash', tillId: here.tillId })).rejects.toMatchObject({
    code: 'invalid-input',
  });
  const late = { ...move, direction: 'in' as const, amount: 500, reason: 'Found', idempotencyKey: key() };
  await expect(recordCashMovement(deps, staff, late)).rejects.toMatchObject({ code: 'forbidden' });
  await recordCashMovement(deps, manager, late);
  expect(await tillNow()).toMatchObject({ expected: 8500, difference: -500, corrections: [{ amount: 500 }] });
});

test('coins and notes add up to the total', async () => {
  const { deps, manager, here } = await open();
  const coins = [{ value: 100, count: 2 }];
  await expect(closeTill(deps, manager, { ...here, coins, total: 300 })).rejects.toMatchObject({
    code: 'invalid-input',
  });
});

test('a till left open is in the attention of the next day', async () => {
  const { floor, deps, manager, till, here } = await open();
  expect((await getAttention(deps, manager, here)).forgottenTills?.count).toBe(0);
  floor.clock.at = new Date('2026-11-23T09:00:00.000Z');
  expect((await getAttention(deps, manager, here)).forgottenTills).toMatchObject({
    count: 1,
    items: [{ id: till.id, name: 'Front' }],
  });
});

test('cash adds up', () => {
  const movements = [
    { direction: 'in', amount: 300 },
    { direction: 'out', amount: 1000 },
  ].map((each) => ({ ...each, id: '', at: '', by: { userId: '', name: '' }, reason: '' }) as never);
  expect(expectedCash({ float: 100, cash: 50, movements })).toBe(-550);
  expect(countCoins([{ value: 50, count: 3 }])).toBe(150);
  expect(cashBetween(null, { ledger: [] }, 'x' as never)).toBe(0);
});
