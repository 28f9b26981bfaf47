import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { Activity } from '../../../core/contract/model/catalogue/activity.ts';
import type { Hours } from '../../../core/contract/model/schedule.ts';
import { planSessions, slotsOfDate } from '../../../core/domain/schedule/slots.ts';
import { addDays, localDateOf } from '../../../core/domain/time.ts';
import { anActivity, aSchedule, everyDay, venueDefaults } from '../support/examples.ts';

const zones = fc.constantFrom(
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Asia/Kolkata',
);

/** Half of the dates are around a change of the clocks in one of the zones. */
const dates = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        '2026-03-08',
        '2026-11-01',
        '2026-03-29',
        '2026-10-25',
        '2026-10-04',
        '2026-04-05',
        '2018-11-04',
      ),
      fc.integer({ min: -1, max: 1 }),
    )
    .map(([date, days]) => addDays(date, days)),
  fc.integer({ min: 0, max: 1000 }).map((days) => addDays('2025-06-01', days)),
);

const time = fc
  .integer({ min: 0, max: 287 })
  .map((n) => `${String(Math.floor(n / 12)).padStart(2, '0')}:${String((n % 12) * 5).padStart(2, '0')}`);
const window: fc.Arbitrary<Hours> = fc.record({ startTime: time, endTime: time });
const windows = fc.array(window, { minLength: 1, maxLength: 3 });

const activities: fc.Arbitrary<Activity> = fc
  .record({
    eventType: fc.constantFrom('public' as const, 'private' as const),
    duration: fc.integer({ min: 1, max: 40 }).map((n) => n * 5),
    setupMinutes: fc.constantFrom(0, 10, 45),
    cleanupMinutes: fc.constantFrom(0, 15, 60),
    hours: window,
    slotInterval: fc.integer({ min: 3, max: 40 }).map((n) => n * 5),
    friday: windows,
    custom: fc.record({ date: dates, windows }),
    blocked: fc.record({ date: dates, window }),
    blockedDay: dates,
  })
  .map(({ hours, slotInterval, friday, custom, blocked, blockedDay, ...rest }) =>
    anActivity({
      ...rest,
      schedule: aSchedule({
        ...hours,
        slotInterval,
        operatingDays: everyDay,
        customHours: { friday: { enabled: true, windows: friday } },
        customDates: [custom],
        blockedDates: [blocked, { date: blockedDay }],
      }),
    }),
  );

const millis = (at: string) => Date.parse(at);

test('every slot lies inside a window of its date, and shows a start of the schedule on the wall', () => {
  fc.assert(
    fc.property(window, dates, zones, fc.integer({ min: 1, max: 60 }), (hours, date, zone, fives) => {
      const schedule = aSchedule({ ...hours, slotInterval: 35 });
      const closes = windowEnd(hours, date, zone);
      for (const slot of slotsOfDate(schedule, fives * 5, zone, date)) {
        const wall = DateTime.fromISO(slot.startsAt, { zone });
        const minutes = wall.diff(wall.startOf('day')).as('minutes');
        expect(minutes).toBeGreaterThanOrEqual(0);
        expect(wallMinutesSince(hours.startTime, date, wall) % 35).toBe(0);
        expect(millis(slot.endsAt) - millis(slot.startsAt)).toBe(fives * 5 * 60_000);
        expect(millis(slot.endsAt)).toBeLessThanOrEqual(closes);
      }
    }),
  );
});

test('private sessions never overlap, with setup and clean-up between them, across dates and clock changes', () => {
  fc.assert(
    fc.property(activities, dates, zones, (activity, date, zone) => {
      const needed = (activity.duration + activity.setupMinutes + activity.cleanupMinutes) * 60_000;
      const sessions = planSessions({ ...activity, eventType: 'private' }, venueDefaults(zone), date, 4);
      const starts = sessions.map((each) => millis(each.startsAt)).sort((a, b) => a - b);
      for (const [index, start] of starts.entries()) {
        const next = starts[index + 1];
        if (next !== undefined) expect(next - start).toBeGreaterThanOrEqual(needed);
      }
    }),
  );
});

test('no session starts on a blocked date or touches a blocked range', () => {
  fc.assert(
    fc.property(activities, dates, zones, (activity, date, zone) => {
      for (const session of planSessions(activity, venueDefaults(zone), date, 3)) {
        for (const blocked of activity.schedule.blockedDates) {
          if (!blocked.window) expect(session.date).not.toBe(blocked.date);
          else {
            const from = wallStart(blocked.window, blocked.date, zone);
            const to = windowEnd(blocked.window, blocked.date, zone);
            expect(millis(session.endsAt) <= from || millis(session.startsAt) >= to).toBe(true);
          }
        }
      }
    }),
  );
});

test('where generation begins makes no difference, and no session comes twice', () => {
  fc.assert(
    fc.property(activities, dates, zones, fc.integer({ min: 1, max: 5 }), (activity, date, zone, cut) => {
      const whole = planSessions(activity, venueDefaults(zone), date, 6);
      const parts = [
        ...planSessions(activity, venueDefaults(zone), date, cut),
        ...planSessions(activity, venueDefaults(zone), addDays(date, cut), 6 - cut),
      ];
      const ids = (sessions: typeof whole) => sessions.map((each) => each.id).sort();
      expect(ids(parts)).toEqual(ids(whole));
      expect(new Set(ids(whole)).size).toBe(whole.length);
      for (const session of whole) expect(session.date).toBe(localDateOf(session.startsAt, zone));
    }),
  );
});

function wallStart(hours: Hours, date: string, zone: string): number {
  return first(DateTime.fromISO(`${date}T${hours.startTime}`, { zone }));
}

function windowEnd(hours: Hours, date: string, zone: string): number {
  const day = hours.endTime > hours.startTime ? date : addDays(date, 1);
  return first(DateTime.fromISO(`${day}T${hours.endTime}`, { zone }));
}

function first(at: DateTime): number {
  return Math.min(...at.getPossibleOffsets().map((each) => each.toMillis()));
}

function wallMinutesSince(startTime: string, date: string, wall: DateTime): number {
  const from = DateTime.fromISO(`${date}T${startTime}`, { zone: 'utc' });
  return wall.setZone('utc', { keepLocalTime: true }).diff(from).as('minutes');
}
