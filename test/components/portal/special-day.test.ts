import { expect, test } from '@jest/globals';
import { publicHolidays } from '../../../frontend/admin/features/catalogue/schedule/public-holidays.ts';
import {
  datesBetween,
  type SpecialDay,
  specialDaysOf,
  withoutSpecialDay,
  withSpecialDays,
} from '../../../frontend/admin/features/catalogue/schedule/special-day.ts';

const morning = { startTime: '10:00', endTime: '12:00' };
const evening = { startTime: '18:00', endTime: '22:00' };
const none = { customDates: [], blockedDates: [] };
const christmas: SpecialDay = { date: '2026-12-25', kind: 'closed', reason: 'Christmas Day' };
const longNight: SpecialDay = { date: '2026-12-31', kind: 'open', hours: evening };

test('special days are kept as custom and blocked dates', () => {
  const dates = withSpecialDays(none, [longNight, christmas]);
  expect(dates).toEqual({
    customDates: [{ date: '2026-12-31', windows: [evening] }],
    blockedDates: [{ date: '2026-12-25', reason: 'Christmas Day' }],
  });
  expect(specialDaysOf(dates)).toEqual([christmas, longNight]);
});

test('two windows of a day are two lines, and each can be removed alone', () => {
  const dates = { ...none, customDates: [{ date: '2026-12-31', windows: [morning, evening] }] };
  expect(specialDaysOf(dates)).toHaveLength(2);
  expect(withoutSpecialDay(dates, longNight).customDates).toEqual([
    { date: '2026-12-31', windows: [morning] },
  ]);
});

test('what is added replaces what was said of the day', () => {
  const closed: SpecialDay = { date: '2026-12-31', kind: 'closed' };
  expect(withSpecialDays(withSpecialDays(none, [longNight]), [closed])).toEqual({
    customDates: [],
    blockedDates: [{ date: '2026-12-31' }],
  });
});

test.each([
  ['2026-12-30', '2027-01-01', ['2026-12-30', '2026-12-31', '2027-01-01']],
  ['2026-12-30', '2026-12-30', ['2026-12-30']],
  ['2026-12-30', '2026-12-01', []],
])('the dates from %s to %s', (from, until, expected) => {
  expect(datesBetween(from, until)).toEqual(expected);
});

test('a range of years is cut after a hundred days', () => {
  expect(datesBetween('2026-01-01', '2030-01-01')).toHaveLength(100);
});

test('public holidays of the next year, in the reader’s language', () => {
  const german = publicHolidays('DE', '2026-11-29', 'de');
  expect(german).toContainEqual({ date: '2027-10-03', name: 'Tag der Deutschen Einheit' });
  expect(german.every(({ date }) => date >= '2026-11-29' && date < '2027-11-29')).toBe(true);
  expect(publicHolidays('US', '2026-11-29', 'en').map(({ name }) => name)).toContain('Independence Day');
  expect(publicHolidays('XX', '2026-11-29', 'en')).toEqual([]);
});
