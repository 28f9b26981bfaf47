import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { StaffBookingView } from '../../core/contract/schemas/desk/desk.ts';
import { eraseFromBooking } from '../../core/domain/customers/erased.ts';
import { bookingAtDesk } from '../../lambdas/usecases/desk/bookings/desk-booking.ts';
import {
  previewReschedule,
  rescheduleAtDesk,
} from '../../lambdas/usecases/desk/bookings/reschedule-at-desk.ts';
import { openTill } from '../../lambdas/usecases/desk/day/open-till.ts';
import { startTable, type TestTable } from '../support/table.ts';
import { openCounter } from './support.ts';

/** What becomes of the price difference of a move. Two guests: 50.00 on Tuesday, 70.00 on Wednesday. */
let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running?.close());

const units = [{ id: 'player', name: 'Player', price: 2500 }];
const dearWednesday = {
  id: 'dear',
  name: 'Wednesday',
  weekdays: ['wednesday' as const],
  change: { kind: 'amount' as const, amount: 1000 },
};
const isFree = { tiers: [{ minutesBefore: 0, feeBasisPoints: 0 }], rescheduleMinutes: 0 };
const reason = 'We closed their room';
const keep = { by: 'keep' as const, reason };
const credit = { by: 'credit' as const };

async function open(cancellation = isFree) {
  const priceList = { units, groupTiers: [], peakRules: [dearWednesday] };
  const counter = await openCounter(running.table, { priceList, cancellation });
  const { floor, at, as } = counter;
  const [tuesday, wednesday] = [floor.session(0).id, floor.session(3).id];
  type Wish = Omit<Parameters<typeof rescheduleAtDesk>[2], 'sessionId'>;
  const move = ({ id }: Pick<StaffBookingView, 'id'>, sessionId: typeof tuesday, wish: Wish = {}) =>
    rescheduleAtDesk(floor.deps, at(id), { sessionId, ...wish });
  const cards = () => floor.giftCards();
  const credits = async () => (await cards()).filter(({ origin }) => origin === 'credit');
  return { ...counter, tuesday, wednesday, move, credits, staff: as('staff') };
}

test('a dearer time is charged: the difference is the balance', async () => {
  const { book, move, wednesday, floor } = await open();
  const moved = await move(await book(), wednesday);
  expect(moved).toMatchObject({ quote: { total: 7000 }, paid: 5000, balance: 2000 });
  expect(await floor.closeTheBooks()).toEqual([]);
});

test('a dearer time at the old price: the reason is in the ledger and in the audit log, and nothing is due', async () => {
  const { book, move, wednesday, seatsLeft, tuesday, auditLog, floor } = await open();
  const moved = await move(await book(), wednesday, {
    difference: keep,
    expectedTotal: 5000,
    expectedRefund: 0,
  });
  expect(moved).toMatchObject({
    sessionId: wednesday,
    quote: { total: 5000 },
    balance: 0,
    paymentState: 'paid',
  });
  const by = floor.manager.userId;
  expect(moved.ledger).toContainEqual({
    kind: 'price-kept',
    at: expect.any(String),
    amount: 2000,
    reason,
    by,
  });
  expect([await seatsLeft(tuesday), await seatsLeft(wednesday)]).toEqual([5, 3]);
  const [, entry] = await auditLog();
  expect(entry).toMatchObject({ action: 'rescheduleStaffBooking', reason, after: { sessionId: wednesday } });
  expect(await floor.closeTheBooks()).toEqual([]);
});

test('a cheaper time at the old price gives nothing back', async () => {
  const { book, move, tuesday, wednesday, floor } = await open();
  const moved = await move(await book({ sessionId: wednesday }), tuesday, { difference: keep });
  expect(moved).toMatchObject({ quote: { total: 7000 }, paid: 7000, balance: 0, paymentState: 'paid' });
  expect(moved.ledger).toContainEqual(expect.objectContaining({ kind: 'price-kept', amount: -2000 }));
  expect(await floor.closeTheBooks()).toEqual([]);
});

test('a repeated request to keep the price finds the booking moved and adds nothing', async () => {
  const { book, move, wednesday } = await open();
  const booking = await book();
  const moved = await move(booking, wednesday, { difference: keep });
  expect(await move(booking, wednesday, { difference: keep })).toEqual(moved);
});

test('two people who keep the price at once: the booking moves once', async () => {
  const { book, move, wednesday, seatsLeft, floor } = await open();
  const booking = await book();
  const [one, two] = await Promise.all([1, 2].map(() => move(booking, wednesday, { difference: keep })));
  expect(one?.ledger.filter(({ kind }) => kind === 'price-kept')).toHaveLength(1);
  expect(two).toEqual(one);
  expect(await seatsLeft(wednesday)).toBe(3);
  expect(await floor.closeTheBooks()).toEqual([]);
});

test('a cheaper time as credit: one gift card over the difference, and no cash leaves the till', async () => {
  const { book, move, tuesday, wednesday, credits, floor, at } = await open();
  const till = { venueId: floor.shop.venue.id, name: 'Front', float: 10_000 };
  await openTill(floor.deps, floor.manager, { ...till, idempotencyKey: 'till-0123456789abcdef' });
  const { id } = await book({ sessionId: wednesday });
  const wish = { sessionId: tuesday, difference: 'credit' as const };
  expect(await previewReschedule(floor.deps, at(id), wish)).toMatchObject({ refund: 2000, listed: 5000 });
  const moved = await move({ id }, tuesday, {
    difference: credit,
    expectedTotal: 5000,
    expectedRefund: 2000,
  });
  expect(moved).toMatchObject({ paid: 5000, balance: 0, paymentState: 'paid' });
  const refund = { kind: 'refund', method: 'credit', amount: 2000, reason: 'changed' };
  expect(moved.ledger).toContainEqual(expect.objectContaining(refund));
  expect(await credits()).toMatchObject([
    { balance: 2000, status: 'active', buyer: { email: 'ana@example.com' } },
  ]);
  expect(await floor.closeTheBooks()).toEqual([]);
});

test('two people who credit at once, and a third time: one gift card', async () => {
  const { book, move, tuesday, wednesday, credits, floor } = await open();
  const booking = await book({ sessionId: wednesday });
  const wish = { difference: credit, expectedTotal: 5000, expectedRefund: 2000 };
  const both = await Promise.allSettled([1, 2].map(() => move(booking, tuesday, wish)));
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(move(booking, tuesday, wish)).rejects.toMatchObject({ code: 'price-changed' });
  expect(await credits()).toHaveLength(1);
  expect(await floor.closeTheBooks()).toEqual([]);
});

test('the cancellation fee that is due is kept of a credit as of a refund', async () => {
  const half = { tiers: [{ minutesBefore: 0, feeBasisPoints: 5000 }], rescheduleMinutes: 0 };
  const { book, move, tuesday, wednesday, credits } = await open(half);
  const moved = await move(await book({ sessionId: wednesday }), tuesday, { difference: credit });
  expect(moved).toMatchObject({ paid: 6000, leastFeeBasisPoints: 5000 });
  expect(await credits()).toMatchObject([{ balance: 1000 }]);
});

test('a preview shows what the new time sells for and what would be kept, and changes nothing', async () => {
  const { book, at, wednesday, floor } = await open();
  const { id, version } = await book();
  const preview = (difference?: 'keep') =>
    previewReschedule(floor.deps, at(id), { sessionId: wednesday, ...(difference && { difference }) });
  expect(await preview()).toMatchObject({ quote: { total: 7000 }, listed: 7000, balance: 2000 });
  expect(await preview('keep')).toMatchObject({ quote: { total: 5000 }, listed: 7000, balance: 0 });
  expect(await bookingAtDesk(floor.deps, at(id), 'bookings.view')).toMatchObject({ version });
});

test('keeping the price needs its permission and the same party', async () => {
  const { book, at, wednesday, floor } = await open();
  const { id } = await book();
  const scopes = ['bookings.reschedule' as const, 'bookings.view' as const];
  const key = { ...floor.manager, role: 'integration' as const, scopes };
  const wish = { sessionId: wednesday, difference: keep };
  await expect(rescheduleAtDesk(floor.deps, at(id, key), wish)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(
    previewReschedule(floor.deps, at(id, key), { sessionId: wednesday, difference: 'keep' }),
  ).rejects.toMatchObject({ code: 'forbidden' });
  const party = [{ unitId: 'player', quantity: 3 }];
  await expect(rescheduleAtDesk(floor.deps, at(id), { ...wish, party })).rejects.toMatchObject({
    code: 'invalid-input',
    errors: [{ field: 'difference', detail: 'keep-needs-same-party' }],
  });
});

test('a guest who is erased takes the reason along; the amount stays', async () => {
  const { book, move, wednesday, at, floor } = await open();
  const { id } = await move(await book(), wednesday, { difference: keep });
  const erased = eraseFromBooking(await bookingAtDesk(floor.deps, at(id), 'bookings.view'));
  expect(JSON.stringify(erased)).not.toContain(reason);
  expect(erased.ledger).toContainEqual(expect.objectContaining({ kind: 'price-kept', amount: 2000 }));
});
