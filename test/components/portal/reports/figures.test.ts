import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { reportFigures } from '../../../../core/contract/schemas/desk/reports.ts';
import { addDays } from '../../../../core/domain/time.ts';
import {
  changeOf,
  newsOf,
  shareOf,
} from '../../../../frontend/admin/features/money/reports/parts/compare.ts';
import { spansOf } from '../../../../frontend/admin/features/money/reports/parts/lead-time.ts';
import { pairUp } from '../../../../frontend/admin/features/money/reports/parts/pair-up.ts';
import { weekdaysOf } from '../../../../frontend/admin/features/money/reports/parts/weekdays.ts';
import { bucketsOf, grainOf } from '../../../../frontend/admin/features/money/reports/period/buckets.ts';

const names = reportFigures.keyof().options;
const dayOf = (date: string, value: number) => ({
  ...reportFigures.parse(Object.fromEntries(names.map((name) => [name, value]))),
  date,
});
const daysFrom = (from: string, count: number) =>
  Array.from({ length: count }, (_, index) => dayOf(addDays(from, index), index + 1));

test.each([
  ['2026-11-29', '2026-11-29', 'day'],
  ['2026-10-01', '2026-10-31', 'day'],
  ['2026-10-01', '2026-11-01', 'week'],
  ['2026-01-01', '2026-07-03', 'week'],
  ['2026-01-01', '2026-07-04', 'month'],
] as const)('from %s to %s is shown by %s', (from, to, grain) => {
  expect(grainOf({ from, to })).toBe(grain);
});

test('weeks begin with the first day; months are those of the calendar', () => {
  const days = daysFrom('2026-10-29', 16);
  expect(bucketsOf(days, 'week').map(({ from, to }) => [from, to])).toEqual([
    ['2026-10-29', '2026-11-04'],
    ['2026-11-05', '2026-11-11'],
    ['2026-11-12', '2026-11-13'],
  ]);
  const months = bucketsOf(days, 'month');
  expect(months.map(({ from, to, revenue }) => [from, to, revenue])).toEqual([
    ['2026-10-29', '2026-10-31', 1 + 2 + 3],
    ['2026-11-01', '2026-11-13', 130],
  ]);
  expect(bucketsOf([], 'week')).toEqual([]);
});

test('however days are put together, nothing is lost and nothing counts twice', () => {
  const grains = fc.constantFrom('day' as const, 'week' as const, 'month' as const);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 366 }), grains, (count, grain) => {
      const days = daysFrom('2025-12-20', count);
      const buckets = bucketsOf(days, grain);
      for (const name of names) {
        const sum = (all: readonly { readonly [N in typeof name]: number }[]) =>
          all.reduce((total, each) => total + each[name], 0);
        expect(sum(buckets)).toBe(sum(days));
      }
      expect([buckets[0]?.from, buckets.at(-1)?.to]).toEqual([days[0]?.date, days.at(-1)?.date]);
    }),
    { numRuns: 30 },
  );
});

test.each([
  [150, 100, { share: 5000, direction: 'up' }],
  [50, 100, { share: -5000, direction: 'down' }],
  [100, 100, { share: 0, direction: 'same' }],
  [999, 1000, { share: -10, direction: 'down' }],
  [99_999, 100_000, { share: 0, direction: 'down' }],
  [5, 0, { share: null, direction: 'up' }],
  [0, 0, { share: 0, direction: 'same' }],
  [-50, -100, { share: 5000, direction: 'up' }],
] as const)('%s, after %s, is a change of %j', (now, before, expected) => {
  expect(changeOf(now, before)).toEqual(expected);
});

test.each([
  ['up', 'more', 'good'],
  ['down', 'more', 'bad'],
  ['up', 'less', 'bad'],
  ['down', 'less', 'good'],
  ['up', 'neither', 'neutral'],
  ['same', 'more', 'neutral'],
] as const)('%s, where %s is better, is %s', (direction, better, news) => {
  expect(newsOf({ share: 0, direction }, better)).toBe(news);
});

test('a share is told to the tenth of a percent, and not at all of nothing', () => {
  expect([shareOf(1, 3), shareOf(3, 3), shareOf(0, 7), shareOf(0, 0)]).toEqual([3330, 10_000, 0, null]);
});

test('a bucket of days before the visit ends where the next begins', () => {
  expect(spansOf([0, 1, 2, 4])).toEqual([
    { from: 0, to: 0 },
    { from: 1, to: 1 },
    { from: 2, to: 3 },
    { from: 4 },
  ]);
});

test('the hours of a weekday are one row, and every weekday has one', () => {
  const hour = (at: number) => ({ hour: at, bookings: 1, seats: 2, capacity: 8, revenue: 500 });
  const rows = weekdaysOf([
    { weekday: 'friday', ...hour(18) },
    { weekday: 'friday', ...hour(20) },
  ]);
  expect(rows).toHaveLength(7);
  expect(rows[4]).toEqual({ weekday: 'friday', bookings: 2, seats: 4, capacity: 16, revenue: 1000 });
  expect(rows[0]).toMatchObject({ weekday: 'monday', bookings: 0, capacity: 0 });
});

test('rows stand beside those of the period before; what was there only before is not lost', () => {
  interface Row {
    readonly code: string;
    readonly uses: number;
  }
  const nothing = ({ code }: Row): Row => ({ code, uses: 0 });
  const codeOf = ({ code }: Row) => code;
  const now = [
    { code: 'SUMMER', uses: 3 },
    { code: 'NEW', uses: 1 },
  ];
  const before = [
    { code: 'OLD', uses: 7 },
    { code: 'SUMMER', uses: 2 },
  ];
  expect(pairUp(now, before, codeOf, nothing)).toEqual([
    { code: 'SUMMER', uses: 3, before: { code: 'SUMMER', uses: 2 } },
    { code: 'NEW', uses: 1, before: { code: 'NEW', uses: 0 } },
    { code: 'OLD', uses: 0, before: { code: 'OLD', uses: 7 } },
  ]);
  expect(pairUp(now, undefined, codeOf, nothing)).toEqual(now);
});
