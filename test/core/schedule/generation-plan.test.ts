import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Activity } from '../../../core/contract/model/catalogue/activity.ts';
import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import { type GenerationPlan, planGeneration } from '../../../core/domain/schedule/generation.ts';
import { hasBookings } from '../../../core/domain/schedule/regeneration.ts';
import { anActivity, aSchedule, everyDay, venueDefaults } from '../support/examples.ts';

const now = '2026-11-27T09:00:00.000Z';

/** One weekday, so that ninety days are few sessions. */
const privately = (changes: Partial<Activity> = {}) =>
  anActivity({
    eventType: 'private',
    setupMinutes: 10,
    cleanupMinutes: 20,
    schedule: aSchedule({ operatingDays: ['saturday'], slotInterval: 90, endTime: '18:00' }),
    ...changes,
  });

function plan(activity: Activity, existing: readonly Session[], at = now, zone = 'Europe/London') {
  return planGeneration({ activity, defaults: venueDefaults(zone), existing, now: at });
}

function applied(existing: readonly Session[], made: GenerationPlan): Session[] {
  const gone = new Set(made.remove.map(({ id }) => id));
  const changed = new Map([...made.update, ...made.markOffSchedule].map((each) => [each.id, each]));
  return [
    ...existing.filter(({ id }) => !gone.has(id)).map((each) => changed.get(each.id) ?? each),
    ...made.add,
  ].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}

const sessionsOf = (activity: Activity, existing: readonly Session[] = []) =>
  applied(existing, plan(activity, existing));

/** The first of the sessions, with a party in it. */
function firstBooked(sessions: readonly Session[]): Session[] {
  return sessions.map((each, index) => (index === 0 ? { ...each, capacityRemaining: 0, version: 2 } : each));
}

const starts = (sessions: readonly Session[], date = '2026-11-28') =>
  sessions.filter((each) => each.date === date).map(({ startsAt }) => startsAt.slice(11, 16));

describe('beside a booked session', () => {
  const atHalf = { schedule: { ...privately().schedule, startTime: '10:30' } };

  test('that the schedule no longer has, a private session is planned only where there is room', () => {
    const booked = firstBooked(sessionsOf(privately()));
    const moved = sessionsOf(privately(atHalf), booked);
    expect(starts(moved)).toEqual(['10:00', '12:00', '13:30', '15:00', '16:30']);
    expect(starts(moved, '2026-12-05')).toEqual(['10:30', '12:00', '13:30', '15:00', '16:30']);
  });

  test('after the booking is gone, the plan is as if it had never existed', () => {
    const moved = sessionsOf(privately(atHalf), firstBooked(sessionsOf(privately())));
    const free = moved.map((each) => ({ ...each, capacityRemaining: each.capacityTotal }));
    expect(starts(sessionsOf(privately(atHalf), free))).toEqual([
      '10:30',
      '12:00',
      '13:30',
      '15:00',
      '16:30',
    ]);
  });

  test('that is on the schedule but was promised longer, the next one waits', () => {
    const booked = firstBooked(sessionsOf(privately()));
    const shorter = { duration: 30, schedule: { ...privately().schedule, slotInterval: 60 } };
    expect(starts(sessionsOf(privately(shorter), booked)).slice(0, 3)).toEqual(['10:00', '12:00', '13:00']);
    expect(starts(sessionsOf(privately(shorter), booked), '2026-12-05').slice(0, 3)).toEqual([
      '10:00',
      '11:00',
      '12:00',
    ]);
  });

  const openly = (changes: Partial<Activity> = {}) => privately({ eventType: 'public', ...changes });
  const partlyBooked = (sessions: readonly Session[], booked: number) =>
    sessions.map((each, index) => (index < booked ? { ...each, capacityRemaining: 6 } : each));

  test('of a public activity, too, none that would run at the same time is on sale', () => {
    const booked = partlyBooked(sessionsOf(openly()), 1);
    const made = plan(openly(atHalf), booked);
    expect(starts(applied(booked, made)).slice(0, 3)).toEqual(['10:00', '12:00', '13:30']);
    expect(made.leftOut.map(({ startsAt }) => startsAt)).toEqual(['2026-11-28T10:30:00.000Z']);
  });

  test('of a public activity whose sessions run side by side, as many run at once as the schedule has', () => {
    const pace = { operatingDays: ['saturday' as const], slotInterval: 30, endTime: '13:00' };
    const every = (startTime: string) => openly({ schedule: aSchedule({ ...pace, startTime }) });
    expect(starts(sessionsOf(every('10:00')))).toEqual(['10:00', '10:30', '11:00', '11:30', '12:00']);
    const one = partlyBooked(sessionsOf(every('10:00')), 1);
    expect(starts(sessionsOf(every('10:15'), one))).toEqual(['10:00', '10:15', '11:15', '11:45']);
    const two = partlyBooked(sessionsOf(every('10:00')), 2);
    expect(starts(sessionsOf(every('10:15'), two))).toEqual(['10:00', '10:30', '11:15', '11:45']);
  });

  test('that is still private, though the activity is public now, admits no other party', () => {
    const booked = firstBooked(sessionsOf(privately()));
    expect(starts(sessionsOf(privately({ ...atHalf, eventType: 'public' }), booked))).not.toContain('10:30');
  });

  test('that is running at this moment, too', () => {
    const booked = firstBooked(sessionsOf(privately()));
    const made = plan(privately(atHalf), booked, '2026-11-28T10:05:00.000Z');
    expect(starts(made.add)).not.toContain('10:30');
    expect(made.markOffSchedule).toEqual([]);
  });
});

describe('the days ahead', () => {
  const daily = (advanceDays: number) =>
    anActivity({
      schedule: aSchedule({ startTime: '10:00', endTime: '11:00' }),
      bookingWindow: { advanceDays, cutoffMinutes: 0 },
    });

  test('are ninety, and more where guests may book further ahead', () => {
    expect(plan(daily(30), [])).toMatchObject({ days: 90 });
    expect(plan(daily(30), []).add).toHaveLength(90);
    expect(plan(daily(200), []).add).toHaveLength(200);
    expect(plan(daily(30), []).add.at(-1)?.date).toBe('2027-02-24');
  });

  test('brought nearer take back what is free beyond them, and leave what is booked on the schedule', () => {
    const far = sessionsOf(daily(200));
    const booked = far.map((each, index) => (index === 150 ? { ...each, capacityRemaining: 6 } : each));
    const near = plan(daily(30), booked);
    expect(near.remove).toHaveLength(109);
    expect(near.markOffSchedule).toEqual([]);
    const kept = applied(booked, near).at(-1);
    expect(kept).toMatchObject({ id: booked[150]?.id, offSchedule: false });
    expect(plan(daily(30), applied(booked, near))).toMatchObject({ add: [], update: [], remove: [] });
    expect(applied(booked, near).length).toBe(91);
  });

  test('a session that has begun is not changed by the schedule', () => {
    const all = sessionsOf(daily(30));
    const made = plan({ ...daily(30), status: 'archived' }, all, '2026-11-28T10:00:00.000Z');
    expect(made.remove).toHaveLength(88);
  });
});

const zones = fc.constantFrom(
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
);
const edits = fc.record({
  eventType: fc.constantFrom('private' as const, 'private' as const, 'public' as const),
  duration: fc.constantFrom(30, 60, 90),
  setupMinutes: fc.constantFrom(0, 15),
  cleanupMinutes: fc.constantFrom(0, 30),
  capacity: fc.integer({ min: 1, max: 12 }),
  startTime: fc.constantFrom('00:30', '10:00', '10:30', '22:00'),
  endTime: fc.constantFrom('02:00', '14:00', '18:00'),
  days: fc.subarray(everyDay, { minLength: 1, maxLength: 2 }),
});

function edited({
  startTime,
  endTime,
  days,
  ...rest
}: typeof edits extends fc.Arbitrary<infer E> ? E : never) {
  const slotInterval = rest.duration + rest.setupMinutes + rest.cleanupMinutes;
  return anActivity({
    ...rest,
    schedule: aSchedule({ startTime, endTime, slotInterval, operatingDays: days }),
  });
}

/** Some of the sessions with parties in them: a private one whole, a public one in part. */
function booked(sessions: readonly Session[], every: number): Session[] {
  return sessions.map((each, index) =>
    index % every === 0
      ? { ...each, capacityRemaining: each.eventType === 'private' ? 0 : each.capacityTotal - 1 }
      : each,
  );
}

const bare = (sessions: readonly Session[]) =>
  sessions.map(({ version: _version, planVersion: _plan, ...rest }) => rest);

test('whatever is edited: once is enough, what is booked stays, what is new overlaps nothing that is booked', () => {
  fc.assert(
    fc.property(edits, edits, zones, fc.integer({ min: 3, max: 9 }), (one, other, zone, every) => {
      const [was, is] = [edited(one), edited(other)];
      const before = booked(applied([], plan(was, [], now, zone)), every);
      const there = applied(before, plan(is, before, now, zone));
      const again = plan(is, there, now, zone);
      expect([again.add, again.update, again.remove, again.markOffSchedule]).toEqual([[], [], [], []]);
      const promised = (all: readonly Session[]) =>
        all.filter(hasBookings).map(({ id, endsAt, eventType }) => ({ id, endsAt, eventType }));
      expect(promised(there)).toEqual(promised(before));
      for (const [index, session] of there.entries()) {
        const next = there[index + 1];
        const isPrivate = session.eventType === 'private' || next?.eventType === 'private';
        // Two that were both booked before the edit are where their guests were promised.
        if (!next || (hasBookings(session) && hasBookings(next))) continue;
        const gap = (Date.parse(next.startsAt) - Date.parse(session.endsAt)) / 60_000;
        expect(gap).toBeGreaterThanOrEqual(isPrivate ? is.setupMinutes + is.cleanupMinutes : 0);
      }
    }),
    { numRuns: 60 },
  );
});

test('an edit undone gives the same sessions, booked ones and all', () => {
  fc.assert(
    fc.property(edits, edits, zones, fc.integer({ min: 2, max: 9 }), (one, other, zone, every) => {
      const [was, is] = [edited(one), edited(other)];
      const before = booked(applied([], plan(was, [], now, zone)), every);
      const there = applied(before, plan(is, before, now, zone));
      const back = applied(there, plan(was, there, now, zone));
      expect(bare(back)).toEqual(bare(before));
    }),
    { numRuns: 60 },
  );
});
