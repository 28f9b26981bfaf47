import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toInstant } from '../../core/domain/time.ts';
import { organizations } from '../../lambdas/data/organizations.ts';
import { annotate, release, rescue } from '../../lambdas/data/seats.ts';
import type { Checkout } from '../../lambdas/gateways/payments.ts';
import { releaseHold } from '../../lambdas/usecases/booking/release-hold.ts';
import { giveBack } from '../../lambdas/usecases/payment/give-back.ts';
import { settlePayment } from '../../lambdas/usecases/payment/settle-payment.ts';
import { startCheckout } from '../../lambdas/usecases/payment/start-checkout.ts';
import { auditSeats } from '../support/audit.ts';
import { details, openPage, setup, startTill, type Till } from './support.ts';

/** Writes of somebody who looked a moment ago, while somebody else was quicker. */
let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(async () => {
  await auditSeats(till.table);
  await till.close();
});

test('a sweep that saw a hold just before it went on to payment leaves it its seats', async () => {
  const { hold, read, seatsLeft } = await setup(till);
  const { token, expiresAt } = await hold(3);
  const seen = await read(token);
  await openPage(till, token);
  till.clock.at = new Date(expiresAt);
  const outcome = await release(till.table, seen, 'expire', toInstant(till.clock.at));
  expect(outcome).toMatchObject({ done: false, booking: { state: 'pending' } });
  expect(await seatsLeft()).toBe(7);
});

test('a booking whose payment is on its way back is not revived, free as its seats may be', async () => {
  const { toPayPage, read, seatsLeft, wait } = await setup(till);
  const { token } = await toPayPage(3);
  await wait(40);
  const seen = await read(token);
  await annotate(till.table, seen, { paymentState: 'refunded' }, []);
  const outcome = await rescue(till.table, seen, { paymentState: 'paid' });
  expect(outcome).toMatchObject({ done: false, seatsGone: false, booking: { paymentState: 'refunded' } });
  expect(await seatsLeft()).toBe(10);
  expect((await read(token)).state).toBe('expired');
});

test('two who settle the same late payment at once do not return what the other confirmed', async () => {
  const { toPayPage, read, wait } = await setup(till);
  const paying = await toPayPage(3);
  await till.outcome(paying.checkoutSessionId, 'pay');
  await wait(40);
  const before = (await till.refunds()).length;
  await Promise.all([1, 2, 3, 4].map(() => settlePayment(till, paying)));
  expect(await till.refunds()).toHaveLength(before);
  expect(await read(paying.token)).toMatchObject({ state: 'confirmed', paymentState: 'paid' });
});

test('a refund that somebody else noted meanwhile is looked at again before any money moves', async () => {
  const { toPayPage, read, wait } = await setup(till);
  const { token } = await toPayPage(3);
  await wait(40);
  const seen = await read(token);
  await annotate(till.table, seen, { paymentState: 'processing' }, []);
  const organization = await organizations(till.table).get(seen.organizationId);
  if (!organization) throw new Error('No organization.');
  const refund = () => Promise.reject(new Error('no money may move'));
  const checkout = { paymentIntentId: 'pi_stale', amountTotal: 7500 } as Checkout;
  const deps = { table: till.table, payments: { ...till.payments, refund } };
  expect(await giveBack(deps, seen, checkout, organization)).toBe(false);
});

test('who comes after the time is up is told so even before the sweep has been', async () => {
  const { hold, read } = await setup(till);
  const { token, expiresAt } = await hold(2);
  till.clock.at = new Date(expiresAt);
  await expect(openPage(till, token)).rejects.toMatchObject({ code: 'hold-expired' });
  expect((await read(token)).state).toBe('held');
});

test('a page for seats that were given back while it opened is shown to nobody', async () => {
  const { hold, read, seatsLeft } = await setup(till);
  const { token } = await hold(2);
  const slow = {
    ...till.payments,
    startCheckout: async (order: Parameters<typeof till.payments.startCheckout>[0]) => {
      await releaseHold(till.deps, token);
      return till.payments.startCheckout(order);
    },
  };
  const deps = { ...till.deps, payments: async () => slow };
  await expect(startCheckout(deps, token, details)).rejects.toMatchObject({ code: 'conflict' });
  expect(await read(token)).toMatchObject({ state: 'cancelled' });
  expect(await seatsLeft()).toBe(10);
});

test('a booking is revived once, and seats are taken for it once', async () => {
  const { toPayPage, read, seatsLeft, wait } = await setup(till);
  const { token } = await toPayPage(3);
  await wait(40);
  const seen = await read(token);
  const outcomes = await Promise.all([1, 2, 3].map(() => rescue(till.table, seen, { paymentState: 'paid' })));
  expect(outcomes.filter(({ done }) => done)).toHaveLength(1);
  expect(await seatsLeft()).toBe(7);
});
