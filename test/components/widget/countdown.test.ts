import { expect, test } from '@jest/globals';
import {
  clockText,
  deadlineOf,
  secondsLeft,
  spokenMark,
} from '../../../frontend/widget/app/logic/checkout/countdown.ts';

const now = '2026-11-22T17:00:00.000Z';
const expiresAt = '2026-11-22T17:10:00.000Z';

test('a device whose clock is years off counts right', () => {
  const device = Date.parse('2019-01-01T00:00:00Z');
  const deadline = deadlineOf(now, expiresAt, device);
  expect(secondsLeft(deadline, device)).toBe(600);
  expect(secondsLeft(deadline, device + 90_500)).toBe(510);
});

test('it never goes below zero', () => {
  expect(secondsLeft(deadlineOf(now, expiresAt, 0), 3_600_000)).toBe(0);
});

test.each([
  [600, '10:00'],
  [61, '1:01'],
  [9, '0:09'],
])('%d seconds read %s', (seconds, text) => {
  expect(clockText(seconds)).toBe(text);
});

test.each([
  [600, null],
  [300, 300],
  [121, 300],
  [120, 120],
  [31, 60],
  [30, 30],
  [1, 30],
  [0, null],
])('with %d seconds left, %s is what was last spoken', (seconds, mark) => {
  expect(spokenMark(seconds)).toBe(mark);
});
