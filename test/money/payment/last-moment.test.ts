import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { holdsSeats } from '../../../core/domain/booking/states.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { extendHold } from '../../../lambdas/usecases/guest/booking/extend-hold.ts';
import { applyPayment } from '../../../lambdas/usecases/money/payment/apply-payment.ts';
import { startCheckout } from '../../../lambdas/usecases/money/payment/start-checkout.ts';
import { details, openPage, setup, startTill, type Till } from './support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till?.close());

const hour = 60 * 60_000;

test('a checkout that begins anew keeps the last moment to pay; the last one gives the seats back', async () => {
  const { toPayPage, read, seatsLeft, wait } = await setup(till);
  const { token } = await toPayPage(4);
  const { payBy } = await read(token);
  await wait(23);
  await openPage(till, token);
  expect(await read(token)).toMatchObject({ state: 'pending', payBy, checkouts: 2 });
  await wait(2);
  await expect(startCheckout(till.deps, token, details)).rejects.toMatchObject({ code: 'hold-expired' });
  expect((await read(token)).state).toBe('expired');
  expect(await seatsLeft()).toBe(10);
});

test('a payment on the first page confirms, however late a second page is opened', async () => {
  const { toPayPage, wait } = await setup(till);
  const paying = await toPayPage(4);
  await till.outcome(paying.checkoutSessionId, 'pay');
  await wait(30);
  expect(await startCheckout(till.deps, paying.token, details)).toEqual({ next: 'confirmed' });
});

test('no guest holds seats for more than an hour without paying', async () => {
  const acts = { checkout: startAgain, extend: (token: string) => extendHold(till.deps, token) };
  const step = fc.record({
    act: fc.constantFrom<keyof typeof acts>('checkout', 'extend'),
    after: fc.integer({ min: 1, max: 20 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 12 }), async (steps) => {
      const { hold, read, wait } = await setup(till);
      const { token } = await hold(2);
      const begun = till.clock.at.getTime();
      for (const { act, after } of steps) {
        await wait(after);
        await acts[act](token).catch(expected);
        const { state, expiresAt = '' } = await read(token);
        if (holdsSeats(state)) expect(Date.parse(expiresAt) - begun).toBeLessThanOrEqual(hour);
      }
      await wait(Math.max(0, 60 - (till.clock.at.getTime() - begun) / 60_000));
      expect(holdsSeats((await read(token)).state)).toBe(false);
    }),
    { numRuns: 12 },
  );
});

const startAgain = (token: string) => startCheckout(till.deps, token, details);

/** The guest gets a refusal in words. */
function expected(error: unknown): void {
  if (!(error instanceof Problem)) throw error;
}

test('a payment made on the last page is in time', async () => {
  const { toPayPage, read, wait } = await setup(till);
  const { token } = await toPayPage(4);
  await wait(24);
  const checkoutSessionId = await openPage(till, token);
  await wait(30);
  await till.outcome(checkoutSessionId, 'pay');
  const { organizationId, id: bookingId } = await read(token);
  await applyPayment(till, { organizationId, bookingId, checkoutSessionId });
  expect(await read(token)).toMatchObject({ state: 'confirmed', paymentState: 'paid' });
});
