import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { actOnStripeEvent } from '../../../lambdas/usecases/money/payment/act-on-stripe-event.ts';
import { releaseHold } from '../../../lambdas/usecases/money/payment/release-hold.ts';
import { verifyCheckout } from '../../../lambdas/usecases/money/payment/verify-checkout.ts';
import { auditSeats } from '../../support/audit.ts';
import { openPage, setup, startTill, type Till } from './support.ts';

/** Payments that take days: their seats are held meanwhile. */
let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(async () => {
  await auditSeats(till.table);
  await till.close();
});

type Paying = Awaited<ReturnType<Awaited<ReturnType<typeof setup>>['toPayPage']>>;

const tell = (type: string, { organizationId, bookingId, checkoutSessionId: objectId }: Paying) =>
  actOnStripeEvent(till, {
    eventId: 'evt_test',
    type,
    objectId,
    organizationId,
    bookingId,
    occurredAt: till.clock.at.toISOString(),
  });

const stateOf = async (session: string) => {
  const state = await (await fetch(`${till.stripe.url}/__control/state`)).json();
  return state.sessions[session];
};

async function transferring(outcome: 'later' | 'never') {
  const rig = await setup(till, { venue: { delayedPayments: true } });
  const paying = await rig.toPayPage(4);
  await till.outcome(paying.checkoutSessionId, outcome);
  await tell('checkout.session.completed', paying);
  return { ...rig, paying };
}

test('only what pays at once is offered, unless the venue wants more', async () => {
  const usual = await setup(till);
  const { excludedMethods } = await stateOf((await usual.toPayPage(1)).checkoutSessionId);
  expect(excludedMethods).toEqual(
    expect.arrayContaining(['sepa_debit', 'us_bank_account', 'customer_balance']),
  );
  const patient = await setup(till, { venue: { delayedPayments: true } });
  expect((await stateOf((await patient.toPayPage(1)).checkoutSessionId)).excludedMethods).toEqual([]);
});

test('seats are held while the money is on its way, and until it arrives hours later', async () => {
  const { paying, read, seatsLeft, wait } = await transferring('later');
  await wait(90);
  await wait(600);
  expect(await read(paying.token)).toMatchObject({ state: 'pending', paymentState: 'processing' });
  expect(await seatsLeft()).toBe(6);
  await till.arrive(paying.checkoutSessionId);
  await tell('checkout.session.async_payment_succeeded', paying);
  expect(await read(paying.token)).toMatchObject({ state: 'confirmed', paymentState: 'paid' });
  expect(await seatsLeft()).toBe(6);
});

test('money that does not come in hours gives the seats back', async () => {
  const { paying, read, seatsLeft, wait } = await transferring('never');
  await wait(300);
  expect(await seatsLeft()).toBe(6);
  await till.arrive(paying.checkoutSessionId);
  await tell('checkout.session.async_payment_failed', paying);
  expect(await read(paying.token)).toMatchObject({ state: 'pending', paymentState: 'failed' });
  await wait(1);
  expect(await read(paying.token)).toMatchObject({ state: 'expired' });
  expect(await seatsLeft()).toBe(10);
});

test('a transfer that fails at once leaves the guest the time that they had', async () => {
  const { paying, read, seatsLeft, wait } = await transferring('never');
  await till.arrive(paying.checkoutSessionId);
  await tell('checkout.session.async_payment_failed', paying);
  await wait(20);
  expect(await seatsLeft()).toBe(6);
  await wait(40);
  expect(await read(paying.token)).toMatchObject({ state: 'expired' });
});

describe('after a transfer that failed at once', () => {
  async function failed() {
    const { paying, ...rig } = await transferring('never');
    await till.arrive(paying.checkoutSessionId);
    await tell('checkout.session.async_payment_failed', paying);
    return { ...rig, paying };
  }

  test('neither an old event nor the guest’s return waits for the money again', async () => {
    const { paying, read, seatsLeft, wait } = await failed();
    await tell('checkout.session.completed', paying);
    await verifyCheckout(till.deps, paying.token);
    expect(await read(paying.token)).toMatchObject({ state: 'pending', paymentState: 'failed' });
    await wait(60);
    expect(await seatsLeft()).toBe(10);
  });

  test('the guest may pay on another page', async () => {
    const { paying, read } = await failed();
    const again = await openPage(till, paying.token);
    expect(again).not.toBe(paying.checkoutSessionId);
    await till.outcome(again, 'pay');
    await verifyCheckout(till.deps, paying.token);
    expect(await read(paying.token)).toMatchObject({ state: 'confirmed', paymentState: 'paid' });
  });

  test('the guest may release the seats', async () => {
    const { paying, seatsLeft } = await failed();
    await releaseHold(till.deps, paying.token);
    expect(await seatsLeft()).toBe(10);
  });

  test('the guest’s return finds out although no event came', async () => {
    const { paying, read } = await transferring('never');
    await till.arrive(paying.checkoutSessionId);
    await verifyCheckout(till.deps, paying.token);
    expect(await read(paying.token)).toMatchObject({ state: 'pending', paymentState: 'failed' });
  });
});

test('the audit does not take seats that wait for money on its way for forgotten', async () => {
  const { wait } = await transferring('later');
  await wait(600);
  await auditSeats(till.table, till.clock.at.toISOString());
});

test('seats are not held for money beyond the start of the session', async () => {
  const { paying, read, session } = await transferring('later');
  expect((await read(paying.token)).expiresAt).toBe(session.startsAt);
});
