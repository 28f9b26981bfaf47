import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { type Bar, placeBars } from '../../../../frontend/admin/kit/display/place-bars.ts';
import { dateOf, fullestOf, gridOf } from '../../../../frontend/admin/kit/hours/hours.ts';
import { occupancyOf } from '../../../../frontend/admin/kit/hours/occupancy.ts';

const size = { width: 320, height: 88 };
const bar = (value: number, index: number): Bar => ({ key: `${index}`, label: `${index}`, value, text: '' });

test('bars stay inside their drawing, and are as high as their values', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (values) => {
      const placed = placeBars(values.map(bar), size);
      for (const { x, y, width, height } of placed) {
        expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(size.width);
        expect(y + height).toBeLessThanOrEqual(size.height + 1e-9);
      }
      const [first, second] = placed;
      if (first && second && Math.abs(first.value) > Math.abs(second.value)) {
        expect(first.height).toBeGreaterThan(second.height);
      }
    }),
  );
});

test('a week below zero hangs below the line', () => {
  const [up, down] = placeBars([bar(30, 0), bar(-10, 1)], size);
  expect([up?.y, up?.height, down?.y, down?.height]).toEqual([0, 66, 66, 22]);
});

test.each([
  [{ seats: 1, capacity: 3 }, 3300],
  [{ seats: 0, capacity: 8 }, 0],
  [{ seats: 8, capacity: 8 }, 10_000],
  [{ seats: 0, capacity: 0 }, null],
])('occupancy of %j is %s', (figures, expected) => {
  expect(occupancyOf(figures)).toBe(expected);
});

const hour = (weekday: 'monday' | 'saturday', at: number, seats: number) => ({
  ...{ weekday, hour: at, bookings: 1, seats, capacity: 10, revenue: 0 },
});

test('the map has every hour from the first to the last, and knows the fullest', () => {
  const grid = gridOf([hour('monday', 17, 2), hour('saturday', 14, 9), hour('saturday', 17, 5)]);
  expect(grid.hours).toEqual([14, 15, 16, 17]);
  expect(grid.rows).toHaveLength(7);
  expect(grid.rows[0]?.cells.map(({ occupancy }) => occupancy)).toEqual([null, null, null, 2000]);
  expect(fullestOf(grid)).toMatchObject({ weekday: 'saturday', hour: 14, occupancy: 9000 });
  expect(fullestOf(gridOf([]))).toBeUndefined();
});

test('the name of a weekday is the name of that day', () => {
  const names = (['monday', 'sunday'] as const).map((day) => new Date(dateOf(day)).getUTCDay());
  expect(names).toEqual([1, 0]);
});

test('what starts after midnight comes after the evening', () => {
  expect(gridOf([hour('saturday', 22, 1), hour('saturday', 0, 1)]).hours).toEqual([22, 23, 0]);
});
