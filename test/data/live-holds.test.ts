import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { processingUntil } from '../../core/domain/booking/deadlines.ts';
import { liveHoldsKeptUntil } from '../../lambdas/data/guest/counters.ts';
import { systemIds } from '../../lambdas/runtime/ids.ts';
import { createHold } from '../../lambdas/usecases/guest/booking/create-hold.ts';
import { applyPayment } from '../../lambdas/usecases/money/payment/apply-payment.ts';
import { releaseHold } from '../../lambdas/usecases/money/payment/release-hold.ts';
import { openPage, setup, startTill, type Till } from '../money/payment/support.ts';

/** One network holds so many unpaid bookings at a venue, and no more; those that are paid or over do not count. */
let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till?.close());

const most = 2;

async function open() {
  const place = await setup(till);
  const hold = (address: string, idempotencyKey = systemIds.random()) =>
    createHold(till.deps, {
      key: place.shop.venue.embedKey,
      sessionId: place.session.id,
      party: [{ unitId: 'player', quantity: 1 }],
      idempotencyKey,
      network: { address, mostLiveHolds: most },
    });
  return { ...place, hold };
}

const tooMany = { code: 'rate-limited' };

test('one more than its share is refused, and takes no seats; another network is not affected', async () => {
  const { hold, seatsLeft } = await open();
  await hold('192.0.2.1');
  await hold('192.0.2.1', 'the same request');
  await hold('192.0.2.1', 'the same request');
  await expect(hold('192.0.2.1')).rejects.toMatchObject(tooMany);
  expect(await seatsLeft()).toBe(8);
  await hold('192.0.2.2');
});

test('all addresses of an IPv6 network share', async () => {
  const { hold } = await open();
  await hold('2001:db8::1');
  await hold('2001:db8::2');
  await expect(hold('2001:db8:0:0:1::3')).rejects.toMatchObject(tooMany);
  await hold('2001:db8:0:1::1');
});

test('at another venue it has another share', async () => {
  const [first, second] = [await open(), await open()];
  for (const { hold } of [first, second, first, second]) await hold('192.0.2.1');
  await expect(first.hold('192.0.2.1')).rejects.toMatchObject(tooMany);
});

test('a booking that is released, expired or paid makes room, a payment page does not', async () => {
  const { hold, read, wait } = await open();
  const { token } = await hold('192.0.2.1');
  await hold('192.0.2.1');
  await releaseHold(till.deps, token);
  await hold('192.0.2.1');
  await wait(10);
  const paying = await hold('192.0.2.1');
  await hold('192.0.2.1');
  const checkoutSessionId = await openPage(till, paying.token);
  await expect(hold('192.0.2.1')).rejects.toMatchObject(tooMany);
  await till.outcome(checkoutSessionId, 'pay');
  const { organizationId, id: bookingId, holder } = await read(paying.token);
  expect(holder).toEqual(expect.not.stringContaining('192.0.2.1'));
  await applyPayment(till, { organizationId, bookingId, checkoutSessionId });
  expect((await read(paying.token)).holder).toBeUndefined();
  await hold('192.0.2.1');
});

test('a count outlives seats that are held for money on its way', () => {
  const now = '2026-11-22T09:00:00.000Z';
  const heldUntil = processingUntil({ startsAt: '2027-11-22T09:00:00.000Z' }, now);
  expect(liveHoldsKeptUntil(now) * 1000).toBeGreaterThan(Date.parse(heldUntil));
});
