import { expect, test } from '@jest/globals';
import { deliveryIdOf } from '../../core/domain/integrations/delivery.ts';
import { isHopeless, nextAttempt } from '../../core/domain/integrations/retries.ts';

const now = '2026-11-22T09:00:00.000Z';
const hour = 3600;

test.each([
  [1, 5],
  [2, 5 * 60],
  [3, 30 * 60],
  [4, 2 * hour],
  [5, 5 * hour],
  [6, 10 * hour],
  [7, 14 * hour],
  [8, 20 * hour],
  [9, 24 * hour],
])('after attempt %i the next is in %i seconds, or up to a tenth later', (attempts, seconds) => {
  const wait = (random: number) =>
    (Date.parse(nextAttempt(attempts, now, random) ?? '') - Date.parse(now)) / 1000;
  expect(wait(0)).toBe(seconds);
  expect(wait(0.999)).toBeGreaterThan(seconds * 1.09);
  expect(wait(0.999)).toBeLessThan(seconds * 1.1);
});

test('after the tenth attempt a message is given up', () => {
  expect(nextAttempt(10, now, 0.5)).toBeNull();
});

test('an endpoint is hopeless when nothing has arrived for four days', () => {
  expect(isHopeless(undefined, now)).toBe(false);
  expect(isHopeless('2026-11-18T09:00:00.001Z', now)).toBe(false);
  expect(isHopeless('2026-11-18T09:00:00.000Z', now)).toBe(true);
});

test('ids of messages are in the order of what they tell of, and the same for the same', () => {
  const hash = 'f'.repeat(64);
  const ids = [
    '2001-09-09T01:46:40.000Z',
    now,
    '2026-11-22T09:00:00.001Z',
    '2026-11-22T09:00:01.000Z',
    '2101-01-01T00:00:00.000Z',
  ].map((at, index) => deliveryIdOf(at, `${9 - index}${hash}`));
  expect(ids.toSorted()).toEqual(ids);
  expect(deliveryIdOf(now, hash)).toBe(deliveryIdOf(now, hash));
});
