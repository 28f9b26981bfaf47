import { expect, test } from '@jest/globals';
import { benchmarksPage } from '../../../bench/report/benchmarks.ts';
import { figure, table, verdict } from '../../../bench/report/markdown.ts';
import { median, percentile } from '../../../bench/support/statistics.ts';
import { exampleResults, exampleSetting } from './support/examples.ts';

test('a table has a line for its head, one for the rule, and one for each row', () => {
  expect(table(['a', 'b'], [['1', '2']])).toBe('| a | b |\n|---|---|\n| 1 | 2 |');
});

test.each([
  [0, '0'],
  [0.000421, '0.000421'],
  [0.7, '0.7'],
  [1.2345, '1.23'],
  [12.345, '12.3'],
  [1082, '1,082'],
])('%d is written as %s', (value, text) => {
  expect(figure(value)).toBe(text);
});

test.each([
  [7, { bound: '<=' as const, value: 7 }, '<= 7, met'],
  [8, { bound: '<=' as const, value: 7 }, '<= 7, **missed**'],
  [0.7, { bound: '>=' as const, value: 0.7 }, '>= 0.7, met'],
  [0.69, { bound: '>=' as const, value: 0.7 }, '>= 0.7, **missed**'],
  [5, undefined, ''],
])('%d against its aim is "%s"', (value, aim, text) => {
  expect(verdict(value, aim)).toBe(text);
});

test('the median is the middle, or between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(() => median([])).toThrow(RangeError);
});

test('a percentile is a value that occurred, by nearest rank', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([50, 95, 99, 100].map((percent) => percentile(values, percent))).toEqual([50, 95, 99, 100]);
  expect(percentile([7], 99)).toBe(7);
  expect(() => percentile([], 50)).toThrow(RangeError);
});

test('the page has every section, with ratios of medians and what is met and missed', () => {
  const page = benchmarksPage(exampleResults, exampleSetting);
  expect(page).toContain('Written by `npm run bench`');
  expect(page).toContain('Commit abc1234, 2026-11-22, Node 24.21.0, 2 cores');
  expect(page).toContain('| hold | 3 | 8 | write <= 7, **missed** |');
  expect(page).toContain('| regenerate unchanged | 160 | 0 | write <= 0, met |');
  expect(page).toContain('| 300 | 400 | 0.75 | >= 0.7, met |');
  expect(page).toContain('| 700 | 1,000 | 0.7 | >= 0.8, **missed** |');
  expect(page).toContain('| hold, spread | 20 ms (2) | 30 ms (1.5) | 30 ms (1.5) |');
  expect(page).toContain('| http-booking | 500 KB | 1.25 | <= 1.3, met |');
  expect(page).toContain('| bus-emails | 700 KB | 2 |  |');
  expect(page).toContain('| 1,000 | 0.3 | 0.4 | 3 |');
  expect(page).toContain('12 rooms and 14 hours with 504 bookings');
  expect(page).toContain('| mount | 2 | 3 | 120 |  |');
  expect(page).toContain('| scroll | 1 | 2 | 70 | <= 0, **missed** |');
  expect(page).toContain('| drag | 0 | 0 | 0 | <= 0, met |');
  expect(page).toContain('| first visit | 5 | 6 | 5 |');
  expect(page).toContain('| with the files kept | 1.5 | 1.8 | 2.5 |');
  expect(page).toContain('| search by name | 500 | 20 | 10 | 1 |');
  expect(page).toContain('| search by name | 50,000 | 24 | 12 | 1.2 |');
});

test('the page names nothing of the machine but cores and versions', () => {
  expect(benchmarksPage(exampleResults, exampleSetting)).not.toMatch(/\/(home|work|tmp|root|Users)\//);
});
