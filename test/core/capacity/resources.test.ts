import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ResourceNeed } from '../../../core/contract/model/catalogue/session.ts';
import { type ResourceDay, resourceDay } from '../../../core/contract/model/desk/resource-day.ts';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import * as id from '../../../core/contract/model/ids.ts';
import { checkResources } from '../../../core/domain/capacity/check-resources.ts';
import { applyMoves, touchedDays } from '../../../core/domain/capacity/resource-moves.ts';
import {
  addSeats,
  busySessions,
  datesOf,
  diffTokens,
  freeDay,
  isBusy,
  overlap,
} from '../../../core/domain/capacity/resources.ts';
import { aSession } from '../support/examples.ts';

const touchedBy = (before: Booking | null, after: Booking) => touchedDays({ before, after });

const org = id.organizationId.parse('org_aaaaaaaaaaaa');
const venue = id.venueId.parse('ven_aaaaaaaaaaaa');
const master = id.resourceId.parse('game-master');
const room = id.resourceId.parse('room-2');
const sessionAt = (stamp: string) => id.sessionId.parse(`act_aaaaaaaaaaaa.20261122T${stamp}Z`);
const ten = sessionAt('1000');
const noon = sessionAt('1200');

const need = (from: string, until: string, ids = [master]): ResourceNeed => ({
  ids,
  from: `2026-11-${from}:00.000Z`,
  until: `2026-11-${until}:00.000Z`,
});

const free = freeDay(org, venue, master, '2026-11-22');
const from10To12 = addSeats(free, ten, need('22T10:00', '22T12:00'), 2);

test.each([
  ['within a day', need('22T10:00', '22T12:00'), ['2026-11-22']],
  ['until midnight', need('22T22:00', '23T00:00'), ['2026-11-22']],
  ['a minute past midnight', need('22T22:00', '23T00:01'), ['2026-11-22', '2026-11-23']],
  ['from midnight', need('23T00:00', '23T01:00'), ['2026-11-23']],
  ['over a whole day', need('21T23:00', '23T01:00'), ['2026-11-21', '2026-11-22', '2026-11-23']],
  ['into the next month', need('30T23:00', '30T23:30'), ['2026-11-30']],
])('a need %s touches its UTC dates', (_, wanted, dates) => {
  expect(datesOf(wanted)).toEqual(dates);
});

test.each([
  ['the same time', true, need('22T10:00', '22T12:00')],
  ['a minute of it', true, need('22T11:59', '22T13:00')],
  ['the middle of it', true, need('22T10:30', '22T11:00')],
  ['all of it and more', true, need('22T09:00', '22T13:00')],
  ['what comes right after', false, need('22T12:00', '22T13:00')],
  ['what ends as it begins', false, need('22T08:00', '22T10:00')],
])('a resource taken from ten to twelve is busy for %s: %s', (_, busy, wanted) => {
  expect(isBusy(from10To12, noon, wanted)).toBe(busy);
  expect(isBusy(from10To12, ten, wanted)).toBe(false);
});

describe('seats', () => {
  test('of one session add up, and the last one gives the resource back', () => {
    const wanted = need('22T10:00', '22T12:00');
    const more = addSeats(from10To12, ten, wanted, 3);
    expect(more.taken[ten]?.seats).toBe(5);
    const fewer = addSeats(more, ten, wanted, -4);
    expect(fewer.taken[ten]?.seats).toBe(1);
    expect(isBusy(fewer, noon, wanted)).toBe(true);
    const none = addSeats(fewer, ten, wanted, -1);
    expect(none.taken).toEqual({});
    expect([from10To12, more, fewer, none].map(({ version }) => version)).toEqual([1, 2, 3, 4]);
  });

  test('released twice do not go below zero', () => {
    const none = addSeats(from10To12, ten, need('22T10:00', '22T12:00'), -7);
    expect(none.taken).toEqual({});
  });

  test('of bookings that need different times keep both', () => {
    const wider = addSeats(from10To12, ten, need('22T09:30', '22T11:00'), 1);
    expect(wider.taken[ten]).toMatchObject({
      from: '2026-11-22T09:30:00.000Z',
      until: '2026-11-22T12:00:00.000Z',
    });
  });
});

describe('a moving booking', () => {
  const wanted = need('22T10:00', '22T12:00', [master, room]);
  const booking = (changes: Partial<Booking>) =>
    ({ sessionId: ten, state: 'held', seats: 2, resources: wanted, ...changes }) as Booking;
  const summary = (before: Booking | null, after: Booking) =>
    touchedBy(before, after).map(({ resourceId, date, moves }) => [
      resourceId,
      date,
      ...moves.map(({ sessionId, seats }) => [sessionId, seats]),
    ]);

  test.each<[string, Booking | null, Booking, unknown]>([
    [
      'a hold',
      null,
      booking({}),
      [
        [master, '2026-11-22', [ten, 2]],
        [room, '2026-11-22', [ten, 2]],
      ],
    ],
    ['a confirmation: nothing', booking({}), booking({ state: 'confirmed' }), []],
    [
      'an expiry',
      booking({}),
      booking({ state: 'expired' }),
      [
        [master, '2026-11-22', [ten, -2]],
        [room, '2026-11-22', [ten, -2]],
      ],
    ],
    [
      'a rescue',
      booking({ state: 'expired' }),
      booking({ state: 'confirmed' }),
      [
        [master, '2026-11-22', [ten, 2]],
        [room, '2026-11-22', [ten, 2]],
      ],
    ],
    [
      'a larger party',
      booking({}),
      booking({ seats: 5 }),
      [
        [master, '2026-11-22', [ten, 3]],
        [room, '2026-11-22', [ten, 3]],
      ],
    ],
    [
      'another time: one write a resource and day',
      booking({}),
      booking({ sessionId: noon, resources: need('22T12:00', '22T14:00') }),
      [
        [master, '2026-11-22', [ten, -2], [noon, 2]],
        [room, '2026-11-22', [ten, -2]],
      ],
    ],
    ['what needs nothing: nothing', null, { ...booking({}), resources: undefined } as Booking, []],
  ])('%s', (_, before, after, moved) => {
    expect(summary(before, after)).toEqual(moved);
  });

  test('a booking that moves is not blocked by itself', () => {
    const alone = addSeats(free, ten, wanted, 2);
    const [touched] = touchedBy(
      booking({ resources: need('22T10:00', '22T12:00') }),
      booking({ sessionId: noon, resources: need('22T11:00', '22T13:00') }),
    );
    const { next, holders } = applyMoves(alone, touched?.moves ?? []);
    expect(holders).toEqual([]);
    expect(Object.keys(next.taken)).toEqual([noon]);
  });

  test('a booking that leaves others in its session is told which', () => {
    const [touched] = touchedBy(
      booking({ resources: need('22T10:00', '22T12:00') }),
      booking({ sessionId: noon, resources: need('22T11:00', '22T13:00') }),
    );
    const shared = addSeats(free, ten, wanted, 3);
    expect(applyMoves(shared, touched?.moves ?? []).holders).toEqual([ten]);
  });
});

describe('what others see', () => {
  const session = (stamp: string, from: string, until: string) =>
    aSession({ id: sessionAt(stamp), resources: need(from, until) });

  test('sessions are busy by the days of their own resources and venue', () => {
    const sessions = [
      session('1000', '22T10:00', '22T12:00'),
      session('1100', '22T11:00', '22T13:00'),
      session('1200', '22T12:00', '22T14:00'),
      aSession({ id: sessionAt('1130') }),
    ];
    expect([...busySessions(sessions, [from10To12])]).toEqual([sessionAt('1100')]);
    expect(busySessions(sessions, [{ ...from10To12, resourceId: room }]).size).toBe(0);
    const elsewhere = id.venueId.parse('ven_bbbbbbbbbbbb');
    expect(busySessions(sessions, [{ ...from10To12, venueId: elsewhere }]).size).toBe(0);
  });

  test('more seats for the session that has it change nothing for others', () => {
    const wanted = need('22T10:00', '22T12:00');
    expect(diffTokens(from10To12, addSeats(from10To12, ten, wanted, 4))).toEqual([]);
    const token = { holder: ten, from: wanted.from, until: wanted.until };
    expect(diffTokens(null, from10To12)).toEqual([token]);
    expect(diffTokens(from10To12, addSeats(from10To12, ten, wanted, -2))).toEqual([token]);
    const wider = addSeats(from10To12, ten, need('22T10:00', '22T13:00'), 1);
    expect(diffTokens(from10To12, wider)).toEqual([token, { ...token, until: '2026-11-22T13:00:00.000Z' }]);
  });
});

test.each([
  [[master], []],
  [[], []],
  [[master, room], ['resourceIds.1']],
  [[master, master], ['resourceIds.1']],
])('an activity that needs %j of a venue with a game master: wrong in %j', (resourceIds, fields) => {
  const found = checkResources({ resourceIds }, { resources: [{ id: master, name: 'Ana' }] });
  expect(found.map(({ field }) => field)).toEqual(fields);
});

/** Sessions of any length over three days, and parties that come and go in any order. */
const anyNeed = fc
  .tuple(fc.integer({ min: 0, max: 2 * 24 * 6 }), fc.integer({ min: 1, max: 12 * 6 }))
  .map(([from, length]) => {
    const start = Date.parse('2026-11-21T00:00:00.000Z') + from * 600_000;
    const at = (ms: number) => new Date(ms).toISOString();
    return { ids: [master], from: at(start), until: at(start + length * 600_000) };
  });
const anyNeeds = fc.array(anyNeed, { minLength: 2, maxLength: 6 });
const anySteps = fc.array(
  fc.record({
    party: fc.nat(7),
    session: fc.nat(5),
    seats: fc.integer({ min: 1, max: 4 }),
    goes: fc.boolean(),
  }),
  { maxLength: 40 },
);

test('any order of bookings and releases: never two sessions at once, and nothing left', () => {
  fc.assert(
    fc.property(anyNeeds, anySteps, (needs, steps) => {
      const days = new Map<string, ResourceDay>();
      const parties = new Map<number, Booking>();
      const commit = (before: Booking | null, after: Booking) => {
        const changed = touchedBy(before, after).map(({ date, moves }) => ({
          date,
          ...applyMoves(days.get(date) ?? { ...free, date }, moves),
        }));
        if (changed.some(({ holders }) => holders.length > 0)) return false;
        for (const { date, next } of changed) days.set(date, resourceDay.parse(next));
        return true;
      };
      for (const { party, session, seats, goes } of steps) {
        const before = parties.get(party) ?? null;
        const resources = needs[session % needs.length];
        const sessionId = sessionAt(`00${String(session % needs.length).padStart(2, '0')}`);
        const after = { sessionId, seats, state: goes ? 'cancelled' : 'confirmed', resources } as Booking;
        if (commit(before, after)) parties.set(party, after);
        const held = [...days.values()].flatMap(({ taken }) => Object.entries(taken));
        for (const [holder, token] of held) {
          for (const [other, its] of held) expect(holder !== other && overlap(token, its)).toBe(false);
        }
        const coming = [...parties.values()].filter(({ state }) => state === 'confirmed');
        for (const { sessionId, resources } of coming) {
          for (const date of resources ? datesOf(resources) : []) {
            const seats = coming.filter((each) => each.sessionId === sessionId).map((each) => each.seats);
            expect(days.get(date)?.taken[sessionId]?.seats).toBe(seats.reduce((a, b) => a + b));
          }
        }
      }
      for (const before of parties.values()) commit(before, { ...before, state: 'cancelled' });
      for (const day of days.values()) expect(day.taken).toEqual({});
    }),
  );
});
