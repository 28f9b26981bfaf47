import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { RefundOrder } from '../../lambdas/gateways/payments.ts';
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

function refundOf(paymentIntentId: string, changes: Partial<RefundOrder> = {}): RefundOrder {
  serial += 1;
  const idempotencyKey = `refund-${process.pid}-${serial}`;
  return { paymentIntentId, reason: 'requested_by_customer', idempotencyKey, ...changes };
}

test('a full refund gives everything back and tells the webhook', async () => {
  const payment = await paid();
  expect(await rig.payments.refund(refundOf(payment))).toMatchObject({ status: 'succeeded' });
  await rig.stripe.settle();
  const event = JSON.parse(rig.inbox.received.at(-1)?.body ?? '');
  expect(event).toMatchObject({
    type: 'charge.refunded',
    data: { object: { payment_intent: payment, amount_refunded: 8400, refunded: true } },
  });
});

test('parts can be given back until nothing is left', async () => {
  const payment = await paid();
  await rig.payments.refund(refundOf(payment, { amount: 5000 }));
  const tooMuch = rig.payments.refund(refundOf(payment, { amount: 3401 }));
  await expect(tooMuch).rejects.toMatchObject({ param: 'amount' });
  await rig.payments.refund(refundOf(payment));
  await rig.stripe.settle();
  const charge = JSON.parse(rig.inbox.received.at(-1)?.body ?? '').data.object;
  expect(charge).toMatchObject({ amount_refunded: 8400, refunded: true });
});

test('the same key gives money back once', async () => {
  const given = refundOf(await paid(), { amount: 1000 });
  const first = await rig.payments.refund(given);
  expect(await rig.payments.refund(given)).toEqual(first);
  await rig.stripe.settle();
  const charge = JSON.parse(rig.inbox.received.at(-1)?.body ?? '').data.object;
  expect(charge.amount_refunded).toBe(1000);
});

test('a payment that went back already is answered with the refund it had', async () => {
  const payment = await paid();
  const byHand = await rig.payments.refund(refundOf(payment));
  expect(await rig.payments.refund(refundOf(payment))).toEqual(byHand);
  const part = rig.payments.refund(refundOf(payment, { amount: 100 }));
  await expect(part).rejects.toMatchObject({ code: 'charge_already_refunded' });
});

test('a refund on a connected account returns the fee that was taken there', async () => {
  const account = 'acct_venue';
  const payment = await paid(account, 420);
  const asPlatform = rig.payments.refund(refundOf(payment));
  await expect(asPlatform).rejects.toMatchObject({ code: 'not-found' });
  const given = refundOf(payment, { stripeAccountId: account, returnApplicationFee: true });
  expect(await rig.payments.refund(given)).toMatchObject({ status: 'succeeded' });
});

test('there is no fee to return where none was taken', async () => {
  const payment = await paid('acct_venue');
  const given = refundOf(payment, { stripeAccountId: 'acct_venue', returnApplicationFee: true });
  await expect(rig.payments.refund(given)).rejects.toMatchObject({ param: 'refund_application_fee' });
});

test('a payment that has not arrived cannot be given back', async () => {
  const { checkoutSessionId } = await rig.payments.startCheckout(order(rig));
  await guest(rig, checkoutSessionId, 'later', 600);
  const { paymentIntentId = '' } = await rig.payments.readCheckout(checkoutSessionId);
  await expect(rig.payments.refund(refundOf(paymentIntentId))).rejects.toMatchObject({ statusCode: 400 });
});
