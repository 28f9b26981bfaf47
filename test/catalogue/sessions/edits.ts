import * as fc from 'fast-check';
import { weekdays } from '../../../core/contract/model/schedule.ts';
import type { SalesSettings } from '../../../core/contract/schemas/catalogue/sales.ts';

/** Random edits of a schedule, and what guests book between them. */

export const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'] as const;

/** Days on which clocks change in one of the zones, and the days beside one. */
const date = fc.constantFrom('2026-10-04', '2026-10-24', '2026-10-25', '2026-10-26', '2026-11-01');

/** By night too, when clocks change; the last two go past midnight. */
const window = fc.constantFrom(
  { startTime: '00:30', endTime: '04:30' },
  { startTime: '10:00', endTime: '14:00' },
  { startTime: '10:30', endTime: '13:00' },
  { startTime: '23:00', endTime: '03:30' },
  { startTime: '22:00', endTime: '02:00' },
);

const specialDays = fc.uniqueArray(
  fc.record({
    date,
    what: fc.oneof(
      fc.record({ kind: fc.constant('custom' as const), window }),
      fc.record({ kind: fc.constant('blocked' as const), window: fc.option(window, { nil: undefined }) }),
    ),
  }),
  { selector: (day) => day.date, maxLength: 3 },
);

/** What the schedule and the sizes of an activity may become; some are refused. */
const settings = fc
  .record({
    eventType: fc.constantFrom('public' as const, 'private' as const),
    duration: fc.constantFrom(60, 90),
    cleanupMinutes: fc.constantFrom(0, 30),
    capacity: fc.constantFrom(4, 10),
    slotInterval: fc.constantFrom(60, 90, 120),
    operatingDays: fc.subarray([...weekdays], { minLength: 1, maxLength: 2 }),
    hours: window,
    saturday: fc.option(window, { nil: undefined }),
    specialDays,
    advanceDays: fc.constantFrom(30, 90, 100),
  })
  .map(({ slotInterval, operatingDays, hours, saturday, specialDays: days, advanceDays, ...sizes }) => ({
    ...sizes,
    maxPlayers: 4,
    bookingWindow: { advanceDays, cutoffMinutes: 0 },
    schedule: {
      ...hours,
      slotInterval,
      operatingDays,
      customHours: saturday ? { saturday: { enabled: true, windows: [saturday] } } : {},
      customDates: days.flatMap(({ date: on, what }) =>
        what.kind === 'custom' ? [{ date: on, windows: [what.window] }] : [],
      ),
      blockedDates: days.flatMap(({ date: on, what }) =>
        what.kind === 'blocked' ? [{ date: on, ...(what.window ? { window: what.window } : {}) }] : [],
      ),
    },
  })) satisfies fc.Arbitrary<Partial<SalesSettings>>;

const visit = fc.record({
  /** Which of the sessions that are there. */
  index: fc.nat(60),
  guests: fc.integer({ min: 1, max: 4 }),
  isCanceled: fc.boolean(),
});

const edit = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('settings' as const), settings }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('zone' as const), timeZone: fc.constantFrom(...zones) }),
  },
);

export type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;
export type Visit = typeof visit extends fc.Arbitrary<infer V> ? V : never;

/** What guests book, how many hours pass, and what the manager then edits. */
export const steps = fc.array(
  fc.record({
    visits: fc.array(visit, { minLength: 1, maxLength: 6 }),
    hours: fc.constantFrom(0, 0, 20, 70),
    edit,
  }),
  { minLength: 1, maxLength: 3 },
);
