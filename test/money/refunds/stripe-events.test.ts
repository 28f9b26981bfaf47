import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { applyPayment } from '../../../lambdas/usecases/money/payment/apply-payment.ts';
import { setup, startTill, type Till } from '../payment/support.ts';
import {
  atStripe,
  carryOut,
  carryOutAndDie,
  decideRefund,
  ledgerOf,
  type PaidBooking,
  paidBooking,
  tell,
} from './support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till?.close());

const account = 'acct_1Events';
let serial = 0;
/**
 * Bookings of organizations with their own Stripe accounts, so only the account says which organization it
 * is.
 */
const connected = () => {
  serial += 1;
  return paidBooking(till, { organization: { stripeAccountId: `${account}${serial}` } });
};

const tellOfRefund = async (booking: PaidBooking) =>
  tell(till, 'charge.refunded', (await atStripe(till, booking.paymentId)).charge, booking.account);

test('refunds on Stripe’s dashboard enter the ledger once, those decided here are noted', async () => {
  const booking = await connected();
  const refundId = await decideRefund(till, booking, 1000);
  await carryOut(till, booking, refundId);
  await till.control(`payments/${booking.paymentId}/refund`, { amount: 500 });
  await Promise.all([tellOfRefund(booking), tellOfRefund(booking)]);
  await till.control(`payments/${booking.paymentId}/refund`, { amount: 700 });
  await tellOfRefund(booking);
  const once = await booking.read();
  await tellOfRefund(booking);
  expect(await booking.read()).toEqual(once);
  const refunds = (await ledgerOf(till, booking)).filter(({ kind }) => kind === 'refund');
  expect(refunds).toMatchObject([
    { amount: 1000, reason: 'goodwill' },
    { amount: 500, reason: 'elsewhere', of: booking.paymentId, method: 'stripe' },
    { amount: 700, reason: 'elsewhere' },
  ]);
  expect(Object.keys(once.refundProgress ?? {})).toHaveLength(3);
  expect(once.paymentState).toBe('partially_refunded');
});

test('the webhook may come before we have noted our own refund', async () => {
  const booking = await connected();
  const refundId = await decideRefund(till, booking, 5000);
  await carryOutAndDie(till, booking, refundId);
  await tellOfRefund(booking);
  const noted = await booking.read();
  expect(Object.keys(noted.refundProgress ?? {})).toEqual([refundId]);
  expect(noted.ledger.filter(({ kind }) => kind === 'refund')).toHaveLength(1);
  await carryOut(till, booking, refundId);
  expect(await booking.read()).toEqual(noted);
});

const tellOfDispute = async (booking: PaidBooking, type: 'created' | 'closed') => {
  const [dispute] = (await atStripe(till, booking.paymentId)).disputes;
  await tell(till, `charge.dispute.${type}`, dispute?.id ?? '', booking.account);
};

const close = async (booking: PaidBooking, outcome: 'won' | 'lost') => {
  const [dispute] = (await atStripe(till, booking.paymentId)).disputes;
  await till.control(`disputes/${dispute?.id}/close`, { outcome });
};

const disputesOf = async (booking: PaidBooking) =>
  (await ledgerOf(till, booking)).flatMap((entry) => (entry.kind === 'dispute' ? [entry.amount] : []));

test('a dispute takes the money until it is won', async () => {
  const booking = await connected();
  await till.control(`payments/${booking.paymentId}/dispute`, { amount: 3000 });
  await tellOfDispute(booking, 'created');
  await tellOfDispute(booking, 'created');
  expect(await disputesOf(booking)).toEqual([3000]);
  expect(await booking.read()).toMatchObject({ state: 'confirmed', paymentState: 'disputed' });
  await close(booking, 'won');
  await tellOfDispute(booking, 'closed');
  await tellOfDispute(booking, 'created');
  expect(await disputesOf(booking)).toEqual([3000, -3000]);
  expect((await booking.read()).paymentState).toBe('paid');
});

test('a dispute that is lost stays, even if we hear of its end first', async () => {
  const booking = await connected();
  await till.control(`payments/${booking.paymentId}/dispute`);
  await close(booking, 'lost');
  await tellOfDispute(booking, 'closed');
  await tellOfDispute(booking, 'created');
  expect(await disputesOf(booking)).toEqual([5000]);
  expect((await booking.read()).paymentState).toBe('disputed');
});

test('the owner of one account cannot write into the books of another', async () => {
  const theirs = await connected();
  const { organizationId, bookingId } = theirs.id;
  await paidBooking(till, { organization: { stripeAccountId: 'acct_1Mallory' } });
  const forged = await till.payments.startCheckout({
    organizationId,
    bookingId,
    reference: (await theirs.read()).reference,
    currency: 'USD',
    lines: [],
    total: 5000,
    customerEmail: 'mallory@example.com',
    expiresAt: new Date(till.clock.at.getTime() + 35 * 60_000),
    successUrl: 'https://venue.example/',
    cancelUrl: 'https://venue.example/',
    language: 'en',
    stripeAccountId: 'acct_1Mallory',
    idempotencyKey: 'mallory-1',
  });
  await till.outcome(forged.checkoutSessionId, 'pay');
  const { paymentIntentId = '' } = await till.payments.readCheckout(
    forged.checkoutSessionId,
    'acct_1Mallory',
  );
  await till.control(`payments/${paymentIntentId}/refund`);
  const before = await theirs.read();
  const { charge } = await atStripe(till, paymentIntentId);
  await tell(till, 'charge.refunded', charge, 'acct_1Mallory');
  expect(await theirs.read()).toEqual(before);
});

const waiting = async () => {
  serial += 1;
  const stripeAccountId = `${account}${serial}`;
  const rig = await setup(till, { organization: { stripeAccountId } });
  const paying = await rig.toPayPage();
  const paymentOf = async () =>
    (await till.payments.readCheckout(paying.checkoutSessionId, stripeAccountId)).paymentIntentId ?? '';
  const fail = async () => tell(till, 'payment_intent.payment_failed', await paymentOf(), stripeAccountId);
  return { ...rig, paying, fail };
};

test('a declined card marks the booking; a payment after it still counts, and old news change nothing', async () => {
  const { read, paying, fail } = await waiting();
  await till.outcome(paying.checkoutSessionId, 'decline');
  await fail();
  expect(await read(paying.token)).toMatchObject({ state: 'pending', paymentState: 'failed' });
  await till.outcome(paying.checkoutSessionId, 'pay');
  await applyPayment(till, paying);
  await fail();
  expect(await read(paying.token)).toMatchObject({ state: 'confirmed', paymentState: 'paid' });
});

test('a failure reported after the guest has paid changes nothing', async () => {
  const { read, paying, fail } = await waiting();
  await till.outcome(paying.checkoutSessionId, 'decline');
  await till.outcome(paying.checkoutSessionId, 'pay');
  await fail();
  expect(await read(paying.token)).toMatchObject({ state: 'pending', paymentState: 'unpaid' });
});
