import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { moneyKept } from '../../../core/domain/booking/payments/ledger.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import { bookings } from '../../../lambdas/data/guest/bookings.ts';
import { openRefunds } from '../../../lambdas/data/guest/open-refunds.ts';
import { giftCards } from '../../../lambdas/data/money/gift-cards.ts';
import { reconcileOrganization } from '../../../lambdas/usecases/money/reconciliation/reconcile-organization.ts';
import { listOpenRefunds } from '../../../lambdas/usecases/money/refunds/list-open-refunds.ts';
import { sendRefundAgain } from '../../../lambdas/usecases/money/refunds/send-refund-again.ts';
import { settleRefund } from '../../../lambdas/usecases/money/refunds/settle-refund.ts';
import { adminOf, auditOf } from '../gift-cards/support.ts';
import { startTill, type Till } from '../payment/support.ts';
import { atStripe, carryOut, decideRefund, type PaidBooking, paidBooking, tell } from './support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till?.close());

const day = 24 * 60 * 60_000;
const later = (days: number) => {
  till.clock.at = new Date(till.clock.at.getTime() + days * day);
};

async function decided(amount = 2000) {
  const booking = await paidBooking(till);
  const refundId = await decideRefund(till, booking, amount);
  // The guest's link ends long before some of this.
  const { organizationId, bookingId } = booking.id;
  const read = async () => {
    const found = await bookings(till.table).get(organizationId, bookingId);
    if (!found) throw new Error('The booking is gone.');
    return found;
  };
  const progress = async () => (await read()).refundProgress?.[refundId];
  const listed = () => listOpenRefunds(till, adminOf(booking.shop)).then(({ refunds }) => refunds);
  const target = (changes: Partial<Actor> = {}) => ({ actor: adminOf(booking.shop, changes), refundId });
  return { booking: { ...booking, read }, refundId, progress, listed, target };
}

const atBank = async (booking: PaidBooking) => (await atStripe(till, booking.paymentId)).refunds;
const finish = async (booking: PaidBooking, outcome: 'succeeded' | 'failed') => {
  const refund = (await atBank(booking)).at(-1);
  await till.control(`refunds/${refund?.id}/finish`, { outcome });
  await tell(till, outcome === 'failed' ? 'refund.failed' : 'refund.updated', refund?.id ?? '');
};

test('a refund is pending until Stripe says that it succeeded', async () => {
  await till.control('refund-plan', { status: 'pending' });
  const { booking, refundId, progress, listed } = await decided();
  expect(await listed()).toMatchObject([{ refundId, status: 'requested', amount: 2000, currency: 'USD' }]);
  await carryOut(till, booking, refundId);
  await till.control('refund-plan', { status: 'succeeded' });
  expect(await progress()).toMatchObject({ status: 'pending', attempt: 1 });
  expect(await listed()).toMatchObject([{ refundId, status: 'pending' }]);
  later(3);
  await finish(booking, 'succeeded');
  expect(await progress()).toMatchObject({ status: 'made' });
  expect(await listed()).toEqual([]);
});

test('a refund that fails at the bank days later is listed, sent again and made', async () => {
  const { booking, refundId, progress, listed, target } = await decided();
  await carryOut(till, booking, refundId);
  expect(await listed()).toEqual([]);
  later(4);
  await finish(booking, 'failed');
  expect(await listed()).toMatchObject([{ refundId, status: 'failed', trouble: 'card-closed' }]);
  await sendRefundAgain(till.deps, target());
  expect(await progress()).toMatchObject({ status: 'requested', attempt: 2 });
  await carryOut(till, booking, refundId);
  expect(await progress()).toMatchObject({ status: 'made', attempt: 2 });
  expect(await atBank(booking)).toMatchObject([{ status: 'failed' }, { status: 'succeeded' }]);
  // The repeated failure of the first attempt says nothing about the second.
  await tell(till, 'refund.failed', (await atBank(booking))[0]?.id ?? '');
  expect(await progress()).toMatchObject({ status: 'made', attempt: 2 });
  expect(moneyKept(await booking.read())).toBe(3000);
  await expect(sendRefundAgain(till.deps, target())).rejects.toMatchObject({ code: 'not-found' });
});

test('staff pay a failed refund in another way, once, and it is written down who did', async () => {
  const { booking, refundId, progress, listed, target } = await decided();
  await carryOut(till, booking, refundId);
  const early = settleRefund(till.deps, target(), { method: 'cash', reason: 'Paid from the till' });
  await expect(early).rejects.toMatchObject({ code: 'not-found' });
  await finish(booking, 'failed');
  await settleRefund(till.deps, target(), { method: 'cash', reason: 'Paid from the till' });
  expect(await progress()).toMatchObject({ status: 'settled', settledBy: 'cash' });
  expect(await listed()).toEqual([]);
  expect(await auditOf(till.table, booking.shop)).toMatchObject([
    { action: 'settleRefund', resource: { kind: 'booking', id: booking.id.bookingId }, by: 'u1' },
  ]);
});

test('a failed refund becomes a gift card, in the same write', async () => {
  const { booking, refundId, progress, target } = await decided(1500);
  await carryOut(till, booking, refundId);
  await finish(booking, 'failed');
  await settleRefund(till.deps, target(), { method: 'credit', reason: 'The guest asked for a card' });
  const cards = await giftCards(till.table).list(booking.id.organizationId);
  expect(cards).toMatchObject([{ balance: 1500, origin: 'credit', status: 'active' }]);
  expect(await progress()).toMatchObject({ status: 'settled', settledBy: 'credit' });
});

test('a failed refund that staff made again on the dashboard is that refund, not a second one', async () => {
  const { booking, refundId, progress, listed } = await decided();
  await carryOut(till, booking, refundId);
  await finish(booking, 'failed');
  await till.control(`payments/${booking.paymentId}/refund`, { amount: 2000 });
  await tell(till, 'refund.created', (await atBank(booking)).at(-1)?.id ?? '');
  expect(await progress()).toMatchObject({ status: 'made' });
  expect(moneyKept(await booking.read())).toBe(3000);
  expect(await listed()).toEqual([]);
});

test('a dashboard refund that fails can be sent again from here', async () => {
  const { booking, refundId, target } = await decided();
  await carryOut(till, booking, refundId);
  await till.control(`payments/${booking.paymentId}/refund`, { amount: 700 });
  const byHand = (await atBank(booking)).at(-1)?.id ?? '';
  await tell(till, 'charge.refunded', (await atStripe(till, booking.paymentId)).charge);
  await finish(booking, 'failed');
  await sendRefundAgain(till.deps, { ...target(), refundId: byHand });
  await carryOut(till, booking, byHand);
  expect((await booking.read()).refundProgress).toMatchObject({ [byHand]: { status: 'made', attempt: 2 } });
  expect(moneyKept(await booking.read())).toBe(2300);
});

test('staff of another venue see and settle nothing', async () => {
  const { booking, refundId, target } = await decided();
  await carryOut(till, booking, refundId);
  await finish(booking, 'failed');
  const stranger = { role: 'manager', venueIds: [] } as const;
  expect((await listOpenRefunds(till, adminOf(booking.shop, stranger))).refunds).toEqual([]);
  await expect(sendRefundAgain(till.deps, target(stranger))).rejects.toMatchObject({ code: 'not-found' });
});

test('the nightly run finds what had no event: refunds failed a month later, old disputes', async () => {
  const { booking, refundId, progress } = await decided();
  await carryOut(till, booking, refundId);
  later(28);
  const [refund] = await atBank(booking);
  await till.control(`refunds/${refund?.id}/finish`, { outcome: 'failed' });
  await till.control(`payments/${booking.paymentId}/dispute`, { amount: 1000 });
  const date = till.clock.at.toISOString().slice(0, 10);
  await reconcileOrganization(till, { ...booking.id, date });
  expect(await progress()).toMatchObject({ status: 'failed', trouble: 'card-closed' });
  expect(await booking.read()).toMatchObject({ paymentState: 'disputed' });
  expect(await openRefunds(till.table).list(booking.id.organizationId)).toMatchObject([{ refundId }]);
});
