import { describe, expect, test } from '@jest/globals';
import {
  addMonths,
  dateAfterKey,
  firstWeekdayOf,
  weeksOf,
} from '../../../frontend/widget/app/logic/choose/calendar.ts';

describe('a month as weeks', () => {
  test.each([
    { month: '2026-11', first: 1, start: [null, null, null, null, null, null, '2026-11-01'], weeks: 6 },
    { month: '2026-11', first: 7, start: ['2026-11-01', '2026-11-02'], weeks: 5 },
    { month: '2027-02', first: 1, start: ['2027-02-01'], weeks: 4 },
    { month: '2028-02', first: 6, start: [null, null, null, '2028-02-01'], weeks: 5 },
  ])('$month from weekday $first', ({ month, first, start, weeks }) => {
    const grid = weeksOf(month, first);
    expect(grid[0]?.slice(0, start.length)).toEqual(start);
    expect(grid).toHaveLength(weeks);
    expect(grid.every((week) => week.length === 7)).toBe(true);
  });

  test('has every day once', () => {
    const days = weeksOf('2028-02', 1).flat().filter(Boolean);
    expect(days).toHaveLength(29);
    expect(new Set(days).size).toBe(29);
  });
});

test.each([
  ['ArrowLeft', '2026-11-30'],
  ['ArrowRight', '2026-12-02'],
  ['ArrowUp', '2026-11-24'],
  ['ArrowDown', '2026-12-08'],
  ['Home', '2026-11-30'],
  ['End', '2026-12-06'],
  ['PageUp', '2026-11-01'],
  ['PageDown', '2027-01-01'],
  ['Enter', null],
])('%s moves from 1 December 2026 to %s where weeks start on Monday', (key, expected) => {
  expect(dateAfterKey('2026-12-01', key, 1)).toBe(expected);
});

test('a month without that day gives its last', () => {
  expect(dateAfterKey('2026-10-31', 'PageDown', 1)).toBe('2026-11-30');
  expect(dateAfterKey('2026-03-31', 'PageUp', 1)).toBe('2026-02-28');
});

test('months are counted across years', () => {
  expect(addMonths('2026-11', 2)).toBe('2027-01');
  expect(addMonths('2026-01', -1)).toBe('2025-12');
});

test.each([
  ['en-US', 7],
  ['en-GB', 1],
  ['fr', 1],
  ['de-AT', 1],
  ['ar-EG', 6],
])('weeks of %s start on weekday %d', (tag, weekday) => {
  expect(firstWeekdayOf(tag)).toBe(weekday);
});
