import { expect, test } from '@jest/globals';
import type { Activity } from '../../../core/contract/model/catalogue/activity.ts';
import { validateSchedule } from '../../../core/domain/schedule/validation.ts';
import { anActivity, aSchedule, venueDefaults } from '../support/examples.ts';

const evening = { startTime: '20:00', endTime: '02:00' };
const late = { startTime: '01:00', endTime: '03:00' };

test.each<[string, Partial<Activity>, string[]]>([
  ['a good schedule', {}, []],
  [
    'private sessions that touch',
    { eventType: 'private', duration: 60, setupMinutes: 10, cleanupMinutes: 5 },
    ['schedule.slotInterval'],
  ],
  ['public sessions side by side', { duration: 60, schedule: aSchedule({ slotInterval: 15 }) }, []],
  ['hours too short', { duration: 300 }, ['schedule.endTime']],
  [
    'hours too short on one weekday',
    {
      schedule: aSchedule({
        customHours: { friday: { enabled: true, windows: [{ startTime: '10:00', endTime: '10:30' }] } },
      }),
    },
    ['schedule.customHours.friday.windows.0'],
  ],
  [
    'hours of a closed weekday do not matter',
    {
      schedule: aSchedule({
        customHours: { friday: { enabled: false, windows: [{ startTime: '10:00', endTime: '10:30' }] } },
      }),
    },
    [],
  ],
  [
    'a night that runs into the next morning',
    {
      schedule: aSchedule({
        customHours: {
          friday: { enabled: true, windows: [evening] },
          saturday: { enabled: true, windows: [late] },
        },
      }),
    },
    ['schedule.customHours.friday'],
  ],
  [
    'Sunday night into Monday morning',
    {
      schedule: aSchedule({
        operatingDays: [],
        customHours: {
          sunday: { enabled: true, windows: [evening] },
          monday: { enabled: true, windows: [late] },
        },
      }),
    },
    ['schedule.customHours.sunday'],
  ],
  [
    'a date with hours that overlap',
    {
      schedule: aSchedule({
        customDates: [{ date: '2026-12-24', windows: [late, { startTime: '02:00', endTime: '05:00' }] }],
      }),
    },
    ['schedule.customDates.0'],
  ],
  [
    'a date listed twice',
    {
      schedule: aSchedule({
        customDates: [
          { date: '2026-12-24', windows: [late] },
          { date: '2026-12-24', windows: [evening] },
        ],
      }),
    },
    ['schedule.customDates.1'],
  ],
  [
    'booking that closes before it opens',
    { bookingWindow: { advanceDays: 1, cutoffMinutes: 1440 } },
    ['bookingWindow.cutoffMinutes'],
  ],
])('%s', (_name, changes, fields) => {
  expect(validateSchedule(anActivity(changes), venueDefaults()).map((problem) => problem.field)).toEqual(
    fields,
  );
});
