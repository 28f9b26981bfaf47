import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { actOnStripeEvent } from '../../lambdas/usecases/payment/act-on-stripe-event.ts';
import { settlePayment } from '../../lambdas/usecases/payment/settle-payment.ts';
import { setup, startTill, type Till } from './support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till?.close());

type Paying = Awaited<ReturnType<Awaited<ReturnType<typeof setup>>['toPayPage']>>;

const tell = (type: string, { organizationId, bookingId, checkoutSessionId }: Paying) =>
  actOnStripeEvent(till, {
    eventId: 'evt_test',
    type,
    objectId: checkoutSessionId,
    organizationId,
    bookingId,
    occurredAt: till.clock.at.toISOString(),
  });

test('a payment confirms its booking once, however often and in whatever order Stripe tells of it', async () => {
  const { toPayPage, read, seatsLeft } = await setup(till);
  const paying = await toPayPage(2);
  await tell('checkout.session.completed', paying);
  expect((await read(paying.token)).state).toBe('pending');
  await till.outcome(paying.checkoutSessionId, 'pay');
  await Promise.all([
    tell('checkout.session.async_payment_succeeded', paying),
    tell('checkout.session.completed', paying),
    settlePayment(till, paying),
  ]);
  const confirmed = await read(paying.token);
  expect(confirmed).toMatchObject({ state: 'confirmed', paymentState: 'paid' });
  expect(confirmed.expiresAt).toBeUndefined();
  await tell('checkout.session.completed', paying);
  expect(await read(paying.token)).toEqual(confirmed);
  expect(await seatsLeft()).toBe(8);
});

test('money that is on its way is no confirmation; when it arrives, it is', async () => {
  const { toPayPage, read } = await setup(till);
  const paying = await toPayPage();
  await till.outcome(paying.checkoutSessionId, 'later');
  await tell('checkout.session.completed', paying);
  expect(await read(paying.token)).toMatchObject({ state: 'pending', paymentState: 'processing' });
  await till.arrive(paying.checkoutSessionId);
  await tell('checkout.session.async_payment_succeeded', paying);
  expect(await read(paying.token)).toMatchObject({ state: 'confirmed', paymentState: 'paid' });
});

test('paid too late with the seats still free: they are taken again and the booking stands', async () => {
  const { toPayPage, read, seatsLeft, wait } = await setup(till);
  const paying = await toPayPage(3);
  await till.outcome(paying.checkoutSessionId, 'pay');
  await wait(40);
  expect((await read(paying.token)).state).toBe('expired');
  expect(await seatsLeft()).toBe(10);
  await Promise.all([tell('checkout.session.completed', paying), tell('checkout.session.completed', paying)]);
  expect(await read(paying.token)).toMatchObject({ state: 'confirmed', paymentState: 'paid' });
  expect(await seatsLeft()).toBe(7);
});

test('paid too late with the seats gone: all the money goes back, once, and nobody is oversold', async () => {
  const { toPayPage, hold, read, seatsLeft, wait } = await setup(till);
  const paying = await toPayPage(3);
  await till.outcome(paying.checkoutSessionId, 'pay');
  await wait(40);
  await hold(9);
  const before = (await till.refunds()).length;
  await Promise.all([tell('checkout.session.completed', paying), tell('checkout.session.completed', paying)]);
  await tell('checkout.session.completed', paying);
  const refunded = await read(paying.token);
  expect(refunded).toMatchObject({ state: 'expired', paymentState: 'refunded' });
  expect(refunded.stripeRefundId).toMatch(/^re_/);
  const refunds = (await till.refunds()).slice(before);
  expect(refunds.map(({ amount }) => amount)).toEqual([7500]);
  expect(await seatsLeft()).toBe(1);
});

test('a refund that was noted but not made is made when Stripe tells again', async () => {
  const { toPayPage, hold, read, wait } = await setup(till);
  const paying = await toPayPage(3);
  await till.outcome(paying.checkoutSessionId, 'pay');
  await wait(40);
  await hold(10);
  const dying = {
    ...till,
    payments: { ...till.payments, refund: () => Promise.reject(new Error('the process died')) },
  };
  await expect(settlePayment(dying, paying)).rejects.toThrow('the process died');
  expect(await read(paying.token)).toMatchObject({ paymentState: 'refunded' });
  expect((await read(paying.token)).stripeRefundId).toBeUndefined();
  await tell('checkout.session.completed', paying);
  expect((await read(paying.token)).stripeRefundId).toMatch(/^re_/);
});

test('a payment that failed later leaves the seats until their time runs out', async () => {
  const { toPayPage, read, seatsLeft, wait } = await setup(till);
  const paying = await toPayPage(4);
  await till.outcome(paying.checkoutSessionId, 'never');
  await till.arrive(paying.checkoutSessionId);
  await tell('checkout.session.async_payment_failed', paying);
  expect(await read(paying.token)).toMatchObject({ state: 'pending', paymentState: 'failed' });
  await wait(40);
  expect((await read(paying.token)).state).toBe('expired');
  expect(await seatsLeft()).toBe(10);
});

test('the platform’s share is taken on a connected account and returned with a refund', async () => {
  const { toPayPage, hold, read, wait } = await setup(till, {
    organization: { stripeAccountId: 'acct_1Connected', applicationFeeBasisPoints: 250 },
  });
  const paying = await toPayPage(2);
  await till.outcome(paying.checkoutSessionId, 'pay');
  await wait(40);
  await hold(10);
  await tell('checkout.session.completed', paying);
  expect(await read(paying.token)).toMatchObject({ paymentState: 'refunded' });
});
