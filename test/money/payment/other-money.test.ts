import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { moneyKept, refundsOf } from '../../../core/domain/booking/payments/ledger.ts';
import { withStripeRefunds } from '../../../core/domain/booking/payments/stripe-movements.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { changeBooking } from '../../../lambdas/data/guest/change-booking.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import type { Checkout, PaymentEvent } from '../../../lambdas/gateways/payments.ts';
import { actOnStripeEvent } from '../../../lambdas/usecases/money/payment/act-on-stripe-event.ts';
import { applyPayment } from '../../../lambdas/usecases/money/payment/apply-payment.ts';
import { receiveStripeEvent } from '../../../lambdas/usecases/money/payment/receive-stripe-event.ts';
import { releaseHold } from '../../../lambdas/usecases/money/payment/release-hold.ts';
import { auditSeats, everything } from '../../support/audit.ts';
import { openPage, setup, startTill, type Till } from './support.ts';

/** Money and news that are not what the booking asks for. */
let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(async () => {
  await auditSeats(till.table);
  await till.close();
});

/** A provider that shows this checkout. */
function providerWith(checkout: Partial<Checkout>) {
  const payments = {
    ...till.payments,
    readCheckout: async (checkoutSessionId: string): Promise<Checkout> => ({
      checkoutSessionId,
      status: 'complete',
      paymentStatus: 'paid',
      paymentIntentId: 'pi_other',
      amountTotal: 5000,
      currency: 'USD',
      expiresAt: till.clock.at,
      metadata: {},
      ...checkout,
    }),
  };
  return { payments };
}

test.each<[string, Partial<Checkout>]>([
  ['less', { amountTotal: 4999 }],
  ['more', { amountTotal: 5001 }],
  ['as much of another currency', { currency: 'JPY' }],
])('%s than the booking asks for goes back, and confirms nothing', async (_, checkout) => {
  const { toPayPage, read } = await setup(till);
  const paying = await toPayPage(2);
  const { payments } = providerWith(checkout);
  await applyPayment({ ...till, payments }, paying);
  await applyPayment({ ...till, payments }, paying);
  const booking = await read(paying.token);
  expect(booking.state).toBe('pending');
  expect(refundsOf(booking)).toMatchObject([
    { of: 'pi_other', reason: 'mismatch', amount: checkout.amountTotal ?? 5000 },
  ]);
});

test('money for an earlier page that is still on its way does not speak for the newer one', async () => {
  const { toPayPage, read } = await setup(till);
  const { token, ...first } = await toPayPage(2);
  await openPage(till, token);
  const { payments } = providerWith({ paymentStatus: 'unpaid' });
  await applyPayment({ ...till, payments }, first);
  expect(await read(token)).toMatchObject({ paymentState: 'unpaid' });
});

test('an earlier page that failed does not speak for the newer one', async () => {
  const { toPayPage, read } = await setup(till);
  const { token, organizationId, bookingId, checkoutSessionId } = await toPayPage(2);
  const newer = await openPage(till, token);
  const failed = (objectId: string) =>
    actOnStripeEvent(till, {
      eventId: 'evt_failed',
      type: 'checkout.session.async_payment_failed',
      objectId,
      organizationId,
      bookingId,
      occurredAt: till.clock.at.toISOString(),
    });
  await failed(checkoutSessionId);
  expect(await read(token)).toMatchObject({ paymentState: 'unpaid' });
  await till.outcome(newer, 'never');
  await till.arrive(newer);
  await failed(newer);
  expect(await read(token)).toMatchObject({ state: 'pending', paymentState: 'failed' });
});

test('a dashboard refund reported before its payment is not made again', async () => {
  const { toPayPage, read } = await setup(till);
  const paying = await toPayPage(2);
  await releaseHold(till.deps, paying.token);
  const id = { organizationId: paying.organizationId, bookingId: paying.bookingId };
  const at = toInstant(till.clock.now());
  await changeBooking(till.table, id, at, (booking) => {
    const byHand = { id: 're_by_hand', of: 'pi_other', amount: 5000, createdAt: at, attempt: 1 };
    const after = withStripeRefunds(booking, [{ ...byHand, status: 'succeeded' }], at);
    return after && { after };
  });
  const { payments } = providerWith({});
  await applyPayment({ ...till, payments }, paying);
  const booking = await read(paying.token);
  expect(moneyKept(booking)).toBe(0);
  expect(refundsOf(booking)).toMatchObject([{ of: 'pi_other', reason: 'elsewhere', amount: 5000 }]);
});

test('a second payment for a confirmed booking is refunded, and the booking stays', async () => {
  const { toPayPage, read } = await setup(till);
  const paying = await toPayPage(2);
  await till.outcome(paying.checkoutSessionId, 'pay');
  await applyPayment(till, paying);
  const { payments } = providerWith({});
  await applyPayment({ ...till, payments }, paying);
  const booking = await read(paying.token);
  expect(booking).toMatchObject({ state: 'confirmed', paymentState: 'paid' });
  expect(refundsOf(booking)).toMatchObject([{ of: 'pi_other', reason: 'duplicate', amount: 5000 }]);
});

test('a payment reported again after confirming is not refunded', async () => {
  const { toPayPage, read } = await setup(till);
  const paying = await toPayPage(2);
  const { payments } = providerWith({});
  for (const _ of [1, 2, 3]) await applyPayment({ ...till, payments }, paying);
  const booking = await read(paying.token);
  expect(refundsOf(booking)).toEqual([]);
  expect(booking).toMatchObject({ state: 'confirmed', paymentState: 'paid' });
});

test('a page that is still open, or closed unpaid, says nothing', async () => {
  const { toPayPage, read } = await setup(till);
  const paying = await toPayPage(2);
  const before = await read(paying.token);
  for (const status of ['open', 'expired'] as const) {
    const { payments } = providerWith({ status, paymentStatus: 'unpaid' });
    await applyPayment({ ...till, payments }, paying);
  }
  expect(await read(paying.token)).toEqual(before);
});

test('an event about a payment that is not ours is kept, and names no booking', async () => {
  const event: PaymentEvent = {
    id: 'evt_not_ours',
    type: 'checkout.session.completed',
    objectId: 'cs_not_ours',
    metadata: { organizationId: 'unknown', bookingId: '42' },
    created: till.clock.at,
  };
  const signed = { rawBody: '{}', signature: 'signed', webhookSecret: 'secret' };
  await receiveStripeEvent({ table: till.table, payments: { verifyEvent: () => event } }, signed);
  const { PK } = keys.stripeEvent('evt_not_ours');
  const [kept] = (await everything(till.table)).filter((item) => item.PK === PK);
  expect(kept).toMatchObject({ entity: 'STRIPE_EVENT', objectId: 'cs_not_ours' });
  expect(kept).not.toHaveProperty('organizationId');
});
