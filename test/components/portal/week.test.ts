import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { weekdays } from '../../../core/contract/model/schedule.ts';
import {
  drawnMinutes,
  minutesAt,
  shownMinutes,
} from '../../../frontend/admin/features/catalogue/schedule/grid-scale.ts';
import {
  copiedToAll,
  hoursOf,
  scheduleOf,
  usualWeek,
  type Week,
  weekOf,
  withChangedHours,
  withHours,
  withoutHours,
} from '../../../frontend/admin/features/catalogue/schedule/week.ts';

const rest = { slotInterval: 60, customDates: [], blockedDates: [] };
const before = { startTime: '09:00', endTime: '17:00', operatingDays: [], customHours: {} };
const hours = fc
  .record({ start: fc.integer({ min: 0, max: 1439 }), length: fc.integer({ min: 1, max: 1440 }) })
  .map(({ start, length }) => hoursOf({ start, end: start + length }));
const anyWeek: fc.Arbitrary<Week> = fc.record({
  monday: fc.array(hours, { maxLength: 6 }),
  tuesday: fc.array(hours, { maxLength: 6 }),
  wednesday: fc.array(hours, { maxLength: 6 }),
  thursday: fc.array(hours, { maxLength: 6 }),
  friday: fc.array(hours, { maxLength: 6 }),
  saturday: fc.array(hours, { maxLength: 6 }),
  sunday: fc.array(hours, { maxLength: 6 }),
});

test('a week becomes a schedule and comes back the same', () => {
  fc.assert(
    fc.property(anyWeek, (week) => {
      expect(weekOf({ ...rest, ...scheduleOf(week, before) })).toEqual(week);
    }),
  );
});

test('the hours that most days have are the usual ones', () => {
  const late = [{ startTime: '18:00', endTime: '01:00' }];
  expect(scheduleOf({ ...usualWeek, friday: late, monday: [] }, before)).toEqual({
    startTime: '10:00',
    endTime: '18:00',
    operatingDays: ['tuesday', 'wednesday', 'thursday', 'saturday', 'sunday'],
    customHours: { friday: { enabled: true, windows: late } },
  });
});

test('a week without hours keeps the usual ones for later', () => {
  const closed = weekdays.reduce((week, day) => withoutHours(week, day, 0), usualWeek);
  expect(scheduleOf(closed, before)).toEqual(before);
});

test.each([
  ['apart', '20:00', '22:00', ['10:00-18:00', '20:00-22:00']],
  ['before', '06:00', '08:00', ['06:00-08:00', '10:00-18:00']],
  ['meeting the end', '18:00', '20:00', ['10:00-20:00']],
  ['within', '12:00', '13:00', ['10:00-18:00']],
  ['around', '08:00', '20:00', ['08:00-20:00']],
  ['past midnight', '17:00', '02:00', ['10:00-02:00']],
])('hours drawn %s the others', (_, startTime, endTime, expected) => {
  const drawn = withHours(usualWeek, 'monday', { startTime, endTime });
  expect(drawn.monday.map((each) => `${each.startTime}-${each.endTime}`)).toEqual(expected);
  expect(drawn.tuesday).toEqual(usualWeek.tuesday);
});

test('hours are typed, removed and copied to all days', () => {
  const typed = withChangedHours(usualWeek, 'sunday', 0, { startTime: '12:00' });
  expect(typed.sunday).toEqual([{ startTime: '12:00', endTime: '18:00' }]);
  expect(copiedToAll(typed, 'sunday').wednesday).toEqual(typed.sunday);
  expect(withoutHours(typed, 'sunday', 0).sunday).toEqual([]);
});

test('the grid shows all hours, and reads the pointer in quarters of an hour', () => {
  expect(shownMinutes(usualWeek)).toEqual({ start: 480, end: 1440 });
  const late = { ...usualWeek, friday: [{ startTime: '06:30', endTime: '01:30' }] };
  expect(shownMinutes(late)).toEqual({ start: 360, end: 1560 });
  const shown = { start: 480, end: 1440 };
  expect([minutesAt(-1, shown), minutesAt(0.5, shown), minutesAt(0.51, shown), minutesAt(2, shown)]).toEqual([
    480, 960, 975, 1440,
  ]);
  expect([drawnMinutes(600, 480), drawnMinutes(600, 615)]).toEqual([
    { start: 480, end: 600 },
    { start: 600, end: 630 },
  ]);
});
