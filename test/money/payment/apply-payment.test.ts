import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Activity } from '../../../core/contract/model/catalogue/activity.ts';
import { paymentsOf } from '../../../core/domain/booking/payments/ledger.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import { updateItem } from '../../../lambdas/data/transaction.ts';
import { actOnStripeEvent } from '../../../lambdas/usecases/money/payment/act-on-stripe-event.ts';
import { applyPayment } from '../../../lambdas/usecases/money/payment/apply-payment.ts';
import { rescheduleAsQuoted } from '../../support/agree.ts';
import { sessionsOf } from '../../support/shop.ts';
import { setup, startTill, type Till } from './support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till?.close());

/** One session tomorrow, and no other time to offer. */
const onlyTomorrow = {
  schedule: {
    operatingDays: [],
    startTime: '12:00',
    endTime: '13:00',
    slotInterval: 60,
    customHours: {},
    customDates: [{ date: '2026-11-23', windows: [{ startTime: '12:00', endTime: '13:00' }] }],
    blockedDates: [],
  } satisfies Activity['schedule'],
};

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
    applyPayment(till, paying),
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

test('a late payment with the seats still free takes them again and confirms', async () => {
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

test('a late payment with the seats gone: a time offer, and without an answer one refund', async () => {
  const { toPayPage, hold, read, seatsLeft, wait } = await setup(till);
  const paying = await toPayPage(3);
  await till.outcome(paying.checkoutSessionId, 'pay');
  await wait(40);
  await hold(9);
  const before = (await till.refunds()).length;
  await Promise.all([tell('checkout.session.completed', paying), tell('checkout.session.completed', paying)]);
  await tell('checkout.session.completed', paying);
  const offered = await read(paying.token);
  expect(offered).toMatchObject({ state: 'expired', paymentState: 'paid' });
  expect(minutesUntil(offered.expiresAt)).toBe(15);
  await wait(14);
  expect((await read(paying.token)).paymentState).toBe('paid');
  await wait(1);
  expect(await read(paying.token)).toMatchObject({ state: 'expired', paymentState: 'refunded' });
  await Promise.all([till.carryOutRefunds(offered), till.carryOutRefunds(offered)]);
  await till.carryOutRefunds(offered);
  const refunds = (await till.refunds()).slice(before);
  expect(refunds.map(({ amount }) => amount)).toEqual([7500]);
  expect(Object.values((await read(paying.token)).refundProgress ?? {})).toMatchObject([
    { status: 'made', stripeRefundId: expect.stringMatching(/^re_/) },
  ]);
  // The nine that were held meanwhile have run out, too.
  expect(await seatsLeft()).toBe(10);
});

test('a late payer accepts the offered time without paying again', async () => {
  const { toPayPage, hold, read, wait, shop, session } = await setup(till);
  const paying = await toPayPage(3);
  await till.outcome(paying.checkoutSessionId, 'pay');
  await wait(40);
  await hold(9);
  await tell('checkout.session.completed', paying);
  const later = await sessionsOf(till.table, shop, till.clock.at, 3);
  const other = later.find(({ id }) => id !== session.id);
  if (!other) throw new Error('No other session.');
  await rescheduleAsQuoted(till.deps, paying.token, { sessionId: other.id });
  expect(await read(paying.token)).toMatchObject({
    state: 'confirmed',
    paymentState: 'paid',
    sessionId: other.id,
  });
  await wait(30);
  expect(await read(paying.token)).toMatchObject({ state: 'confirmed', paymentState: 'paid' });
});

test('with no other time to offer, the money is refunded at once', async () => {
  const { toPayPage, hold, read, wait } = await setup(till, { activity: onlyTomorrow });
  const paying = await toPayPage(3);
  await till.outcome(paying.checkoutSessionId, 'pay');
  await wait(40);
  await hold(9);
  await tell('checkout.session.completed', paying);
  expect(await read(paying.token)).toMatchObject({ state: 'expired', paymentState: 'refunded' });
});

test('a refund that was decided but not made is made by a retry', async () => {
  const { toPayPage, hold, read, wait } = await setup(till, { activity: onlyTomorrow });
  const paying = await toPayPage(3);
  await till.outcome(paying.checkoutSessionId, 'pay');
  await wait(40);
  await hold(10);
  await tell('checkout.session.completed', paying);
  const refund = () => Promise.reject(new Error('the process died'));
  const dying = { ...till, payments: { ...till.payments, refund } };
  await expect(till.carryOutRefunds(paying, dying.payments)).rejects.toThrow('the process died');
  expect((await read(paying.token)).refundProgress).toBeUndefined();
  await till.carryOutRefunds(paying);
  expect(Object.keys((await read(paying.token)).refundProgress ?? {})).toHaveLength(1);
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
    activity: onlyTomorrow,
  });
  const paying = await toPayPage(2);
  await till.outcome(paying.checkoutSessionId, 'pay');
  await wait(40);
  await hold(10);
  await tell('checkout.session.completed', paying);
  await till.carryOutRefunds(paying);
  const [entry] = paymentsOf(await read(paying.token));
  const payment = await till.payments.readPayment(entry?.id ?? '', 'acct_1Connected');
  expect(payment).toMatchObject({ applicationFee: 125, refunds: [{ amount: 5000 }] });
});

function minutesUntil(instant: string | undefined): number {
  return (Date.parse(instant ?? '') - till.clock.at.getTime()) / 60_000;
}

test('a page that was opened before the organization had an account of its own is applied all the same', async () => {
  const { toPayPage, read, shop } = await setup(till);
  const paying = await toPayPage(2);
  await till.outcome(paying.checkoutSessionId, 'pay');
  const update = keys.organization(shop.organization.id);
  await updateItem(till.table, { update, set: { stripeAccountId: 'acct_1Connected' }, only: [] });
  await applyPayment(till, paying);
  expect(await read(paying.token)).toMatchObject({ state: 'confirmed', paymentState: 'paid' });
});
