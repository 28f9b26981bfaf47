import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openRefunds } from '../../../lambdas/data/guest/open-refunds.ts';
import { startTill, type Till } from '../payment/support.ts';
import { atStripe, carryOut, carryOutAndDie, decideRefund, paidBooking } from './support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till?.close());

test('partial refunds are made in turn, once each, however often they are requested', async () => {
  const booking = await paidBooking(till);
  const first = await decideRefund(till, booking, 2000);
  await Promise.all([carryOut(till, booking, first), carryOut(till, booking, first)]);
  const second = await decideRefund(till, booking, 3000);
  await carryOut(till, booking, second);
  await carryOut(till, booking, first);
  await carryOut(till, booking, second);
  const { refunds, refunded } = await atStripe(till, booking.paymentId);
  expect(refunds.map(({ amount }) => amount)).toEqual([2000, 3000]);
  expect(refunded).toBe(5000);
  const { refundProgress, paymentState } = await booking.read();
  expect(refundProgress).toMatchObject({
    [first]: { status: 'made', stripeRefundId: refunds[0]?.id },
    [second]: { status: 'made', stripeRefundId: refunds[1]?.id },
  });
  expect(paymentState).toBe('refunded');
});

test('nothing is given back twice when the process dies between Stripe and the table, even days later', async () => {
  const booking = await paidBooking(till);
  const refundId = await decideRefund(till, booking, 2000);
  await carryOutAndDie(till, booking, refundId);
  expect((await booking.read()).refundProgress).toBeUndefined();
  // Stripe forgets an idempotency key after a day.
  till.clock.at = new Date(till.clock.at.getTime() + 3 * 24 * 60 * 60_000);
  await carryOut(till, booking, refundId);
  const { refunds } = await atStripe(till, booking.paymentId);
  expect(refunds).toHaveLength(1);
});

test('the platform returns its share in proportion, on the account that was paid', async () => {
  const organization = { stripeAccountId: 'acct_1Refunds', applicationFeeBasisPoints: 1000 };
  const booking = await paidBooking(till, { organization });
  const refundId = await decideRefund(till, booking, 2000);
  await carryOut(till, booking, refundId);
  expect((await atStripe(till, booking.paymentId)).fee).toMatchObject({ amount: 500, amountRefunded: 200 });
});

test('a refund that Stripe refuses for good has failed, says why, and is listed for staff', async () => {
  const booking = await paidBooking(till);
  const refundId = await decideRefund(till, booking, 4000);
  await till.control(`payments/${booking.paymentId}/refund`, { amount: 3000 });
  await carryOut(till, booking, refundId);
  expect((await booking.read()).refundProgress).toMatchObject({
    [refundId]: { status: 'failed', trouble: 'more-than-left' },
  });
  const open = await openRefunds(till.table).list(booking.id.organizationId);
  expect(open).toMatchObject([{ refundId, status: 'failed', amount: 4000, bookingId: booking.id.bookingId }]);
  const disputed = await paidBooking(till);
  const other = await decideRefund(till, disputed, 1000);
  await till.control(`payments/${disputed.paymentId}/dispute`);
  await carryOut(till, disputed, other);
  expect((await disputed.read()).refundProgress).toMatchObject({ [other]: { trouble: 'disputed' } });
});

test('while Stripe is down nothing is noted, and the next try succeeds', async () => {
  const booking = await paidBooking(till);
  const refundId = await decideRefund(till, booking, 1000);
  await till.control('outage', { count: 10, status: 503 });
  await expect(carryOut(till, booking, refundId)).rejects.toMatchObject({ code: 'payment-unavailable' });
  await till.control('outage', { count: 0, status: 503 });
  await carryOut(till, booking, refundId);
  expect(Object.keys((await booking.read()).refundProgress ?? {})).toEqual([refundId]);
});

test('a refund that no ledger has decided on is not made', async () => {
  const booking = await paidBooking(till);
  await expect(carryOut(till, booking, 'rf_unknown')).rejects.toThrow('no booking has decided on');
  expect((await atStripe(till, booking.paymentId)).refunds).toEqual([]);
});
