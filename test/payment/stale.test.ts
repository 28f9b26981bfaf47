import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toInstant } from '../../core/domain/time.ts';
import { annotate, release, rescue } from '../../lambdas/data/seats.ts';
import { auditSeats } from '../support/audit.ts';
import { openPage, setup, startTill, type Till } from './support.ts';

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

test('a booking is revived once, and seats are taken for it once', async () => {
  const { toPayPage, read, seatsLeft, wait } = await setup(till);
  const { token } = await toPayPage(3);
  await wait(40);
  const seen = await read(token);
  const outcomes = await Promise.all([1, 2, 3].map(() => rescue(till.table, seen, { paymentState: 'paid' })));
  expect(outcomes.filter(({ done }) => done)).toHaveLength(1);
  expect(await seatsLeft()).toBe(7);
});
