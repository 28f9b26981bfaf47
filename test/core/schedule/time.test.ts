import { describe, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import {
  addDays,
  addMinutes,
  daysOfMonth,
  localDateOf,
  monthOf,
  toInstant,
} from '../../../core/domain/time.ts';

test('an instant has one spelling, whatever it is made from', () => {
  const spelling = '2026-11-22T17:00:00.000Z';
  expect(toInstant(new Date(spelling))).toBe(spelling);
  expect(toInstant(DateTime.fromISO('2026-11-22T12:00', { zone: 'America/New_York' }))).toBe(spelling);
  expect(toInstant(Date.parse(spelling))).toBe(spelling);
});

test.each([
  ['2026-03-08T06:30:00.000Z', 60, '2026-03-08T07:30:00.000Z'],
  ['2026-11-22T00:10:00.000Z', -20, '2026-11-21T23:50:00.000Z'],
])('%s and %i minutes', (at, minutes, later) => {
  expect(addMinutes(at, minutes)).toBe(later);
});

describe('the date on the wall', () => {
  test.each([
    ['2026-11-22T04:59:00.000Z', 'America/New_York', '2026-11-21'],
    ['2026-11-22T05:00:00.000Z', 'America/New_York', '2026-11-22'],
    ['2026-11-22T13:30:00.000Z', 'Australia/Lord_Howe', '2026-11-23'],
    ['2026-06-30T23:30:00.000Z', 'Europe/London', '2026-07-01'],
    ['2026-12-31T23:59:59.999Z', 'UTC', '2026-12-31'],
    ['2026-12-31T10:00:00.000Z', 'Pacific/Kiritimati', '2027-01-01'],
  ])('%s in %s is %s', (at, zone, date) => {
    expect(localDateOf(at, zone)).toBe(date);
  });
});

test('calendar days know leap years and month ends', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  expect(daysOfMonth('2027-02')).toHaveLength(28);
  expect(daysOfMonth('2028-02').at(-1)).toBe('2028-02-29');
  expect(monthOf('2026-11-22')).toBe('2026-11');
});
