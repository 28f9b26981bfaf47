import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { applyEvent, endUnpaid } from '../../../core/domain/booking/change.ts';
import { confirmWithPayment } from '../../../core/domain/booking/payments/incoming-payment.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { commitBooking } from '../../../lambdas/data/guest/change-booking.ts';
import { applyPayment } from '../../../lambdas/usecases/money/payment/apply-payment.ts';
import { releaseHold } from '../../../lambdas/usecases/money/payment/release-hold.ts';
import { startCheckout } from '../../../lambdas/usecases/money/payment/start-checkout.ts';
import { auditSeats } from '../../support/audit.ts';
import { details, openPage, setup, startTill, type Till } from './support.ts';

/** Writes of a caller with old data, after a concurrent change. */
let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(async () => {
  await auditSeats(till.table);
  await till.close();
});

const now = () => toInstant(till.clock.at);

test('a sweep that saw a hold just before it went on to payment leaves it its seats', async () => {
  const { hold, read, seatsLeft } = await setup(till);
  const { token, expiresAt } = await hold(3);
  const before = await read(token);
  await openPage(till, token);
  till.clock.at = new Date(expiresAt);
  const after = endUnpaid(before, 'expire', now());
  const transition = { event: 'expire', by: 'system' } as const;
  const outcome = await commitBooking(till.table, { before, transition, after, now: now() });
  expect(outcome).toMatchObject({ done: false, reason: 'changed', booking: { state: 'pending' } });
  expect(await seatsLeft()).toBe(7);
});

test('two concurrent confirmations of one late payment do not refund a confirmed booking', async () => {
  const { toPayPage, read, wait } = await setup(till);
  const paying = await toPayPage(3);
  await till.outcome(paying.checkoutSessionId, 'pay');
  await wait(40);
  await Promise.all([1, 2, 3, 4].map(() => applyPayment(till, paying)));
  const booking = await read(paying.token);
  expect(booking).toMatchObject({ state: 'confirmed', paymentState: 'paid' });
  expect(booking.ledger.filter(({ kind }) => kind === 'refund')).toEqual([]);
  expect(booking.ledger.filter(({ kind }) => kind === 'payment')).toHaveLength(1);
});

test('an expired offer is refused even before the sweep', async () => {
  const { hold, read } = await setup(till);
  const { token, expiresAt } = await hold(2);
  till.clock.at = new Date(expiresAt);
  await expect(openPage(till, token)).rejects.toMatchObject({ code: 'hold-expired' });
  expect((await read(token)).state).toBe('held');
});

test('a payment page is not shown if its seats were released while it opened', async () => {
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

test('seats are not given back for a page that was opened while another was closed', async () => {
  const { toPayPage, read, seatsLeft } = await setup(till);
  const { token } = await toPayPage(2);
  let opened = false;
  const slow = {
    ...till.payments,
    expireCheckout: async (id: string, account?: string) => {
      const closed = await till.payments.expireCheckout(id, account);
      if (!opened) {
        opened = true;
        await openPage(till, token);
      }
      return closed;
    },
  };
  const deps = { ...till.deps, payments: async () => slow };
  await expect(releaseHold(deps, token)).rejects.toMatchObject({ code: 'conflict' });
  expect((await read(token)).state).toBe('pending');
  expect(await seatsLeft()).toBe(8);
});

test('a booking is revived once, and seats are taken for it once', async () => {
  const { toPayPage, read, seatsLeft, wait } = await setup(till);
  const { token } = await toPayPage(3);
  await wait(40);
  const before = await read(token);
  const payment = { id: 'pi_late', amount: before.quote.dueNow, currency: before.quote.currency };
  const after = confirmWithPayment(before, 'rescue', payment, now());
  const transition = { event: 'rescue', by: 'system' } as const;
  const outcomes = await Promise.all(
    [1, 2, 3].map(() =>
      commitBooking(till.table, { before, transition, after, now: now(), admission: 'staff' }),
    ),
  );
  expect(outcomes.filter(({ done }) => done)).toHaveLength(1);
  expect(await seatsLeft()).toBe(7);
});

test("an event that the booking's state does not allow is refused before any write", async () => {
  const { hold, read } = await setup(till);
  const { token } = await hold(1);
  const before = await read(token);
  expect(() => applyEvent(before, 'check-in')).toThrow(expect.objectContaining({ code: 'wrong-state' }));
});
