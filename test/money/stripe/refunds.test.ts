import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { RefundOrder } from '../../../lambdas/gateways/payments.ts';
import { guest, order, type Rig, setUp } from './support.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await setUp();
});
afterAll(() => rig.close());

let serial = 0;

async function paid(account?: string, applicationFeeAmount?: number): Promise<string> {
  const given = order(rig, { stripeAccountId: account, applicationFeeAmount });
  const { checkoutSessionId } = await rig.payments.startCheckout(given);
  await guest(rig, checkoutSessionId, 'pay');
  const { paymentIntentId = '' } = await rig.payments.readCheckout(checkoutSessionId, account);
  return paymentIntentId;
}

/** All of it, unless told. */
function refundOf(paymentIntentId: string, changes: Partial<RefundOrder> = {}): RefundOrder {
  serial += 1;
  return {
    paymentIntentId,
    amount: 8400,
    returnApplicationFee: false,
    reason: 'requested_by_customer',
    metadata: { refundId: `rf_${serial}` },
    idempotencyKey: `refund-${process.pid}-${serial}`,
    ...changes,
  };
}

const fees = async () => {
  const state = await (await fetch(`${rig.stripe.url}/__control/state`)).json();
  return Object.values<{ amount: number; amountRefunded: number }>(state.fees);
};

test('a full refund gives everything back and tells the webhook', async () => {
  const payment = await paid();
  expect(await rig.payments.refund(refundOf(payment))).toMatchObject({ refund: { status: 'succeeded' } });
  await rig.stripe.waitUntilIdle();
  const event = JSON.parse(rig.inbox.received.at(-1)?.body ?? '');
  expect(event).toMatchObject({
    type: 'charge.refunded',
    data: { object: { payment_intent: payment, amount_refunded: 8400, refunded: true } },
  });
});

test('parts can be given back until nothing is left', async () => {
  const payment = await paid();
  await rig.payments.refund(refundOf(payment, { amount: 5000 }));
  const tooMuch = await rig.payments.refund(refundOf(payment, { amount: 3401 }));
  expect(tooMuch).toEqual({ done: false, refusal: 'more-than-left' });
  await rig.payments.refund(refundOf(payment, { amount: 3400 }));
  await rig.stripe.waitUntilIdle();
  const charge = JSON.parse(rig.inbox.received.at(-1)?.body ?? '').data.object;
  expect(charge).toMatchObject({ amount_refunded: 8400, refunded: true });
});

test('the same key gives money back once', async () => {
  const given = refundOf(await paid(), { amount: 1000 });
  const first = await rig.payments.refund(given);
  expect(await rig.payments.refund(given)).toEqual(first);
  await rig.stripe.waitUntilIdle();
  const charge = JSON.parse(rig.inbox.received.at(-1)?.body ?? '').data.object;
  expect(charge.amount_refunded).toBe(1000);
});

test('nothing more can be given back of a payment that went back already', async () => {
  const payment = await paid();
  await rig.payments.refund(refundOf(payment));
  const again = { done: false, refusal: 'already-refunded' };
  expect(await rig.payments.refund(refundOf(payment))).toEqual(again);
  expect(await rig.payments.refund(refundOf(payment, { amount: 100 }))).toEqual(again);
});

test('money taken back by a bank cannot be refunded as well', async () => {
  const payment = await paid();
  await rig.control(`payments/${payment}/dispute`);
  expect(await rig.payments.refund(refundOf(payment))).toEqual({ done: false, refusal: 'disputed' });
});

test('a payment is read with all that went back of it', async () => {
  const payment = await paid();
  await rig.payments.refund(refundOf(payment, { amount: 1000, metadata: { refundId: 'rf_ours' } }));
  await rig.control(`payments/${payment}/refund`, { amount: 400 });
  const read = await rig.payments.readPayment(payment);
  expect(read).toMatchObject({ status: 'succeeded', amount: 8400, currency: 'USD', disputes: [] });
  expect(read.refunds.map(({ amount, status, metadata }) => [amount, status, metadata.refundId])).toEqual([
    [400, 'succeeded', undefined],
    [1000, 'succeeded', 'rf_ours'],
  ]);
});

test('a refund on a connected account returns the fee that was taken there', async () => {
  const account = 'acct_venue';
  const payment = await paid(account, 420);
  const asPlatform = rig.payments.refund(refundOf(payment));
  await expect(asPlatform).rejects.toMatchObject({ code: 'not-found' });
  const given = refundOf(payment, { stripeAccountId: account, returnApplicationFee: true });
  expect(await rig.payments.refund(given)).toMatchObject({ refund: { status: 'succeeded' } });
  expect(await fees()).toMatchObject([{ amount: 420, amountRefunded: 420 }]);
});

test('a part given back returns as great a part of the fee, and the last part what is left of it', async () => {
  const payment = await paid('acct_venue', 421);
  const part = (amount: number) =>
    rig.payments.refund(
      refundOf(payment, { amount, stripeAccountId: 'acct_venue', returnApplicationFee: true }),
    );
  await part(2100);
  expect((await fees()).at(-1)).toMatchObject({ amountRefunded: 105 });
  await part(2101);
  await part(4199);
  expect((await fees()).at(-1)).toMatchObject({ amount: 421, amountRefunded: 421 });
});

test('there is no fee to return where none was taken', async () => {
  const payment = await paid('acct_venue');
  const given = refundOf(payment, { stripeAccountId: 'acct_venue', returnApplicationFee: true });
  await expect(rig.payments.refund(given)).rejects.toMatchObject({ code: 'payment-unavailable' });
});

test('a payment that has not arrived cannot be given back', async () => {
  const { checkoutSessionId } = await rig.payments.startCheckout(order(rig));
  await guest(rig, checkoutSessionId, 'later', 600);
  const { paymentIntentId = '' } = await rig.payments.readCheckout(checkoutSessionId);
  await expect(rig.payments.refund(refundOf(paymentIntentId))).rejects.toMatchObject({
    code: 'payment-unavailable',
  });
});
