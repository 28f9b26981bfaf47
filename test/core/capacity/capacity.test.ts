import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import { sessionId } from '../../../core/contract/model/ids.ts';
import { dayStateOf } from '../../../core/domain/capacity/day-state.ts';
import { summarizeDay } from '../../../core/domain/capacity/day-summary.ts';
import { seatsNeeded, slotStateOf } from '../../../core/domain/capacity/slot-state.ts';
import { planSessions } from '../../../core/domain/schedule/slots.ts';
import { anActivity, aSession, venueDefaults } from '../support/examples.ts';

const at = (instant: string) => new Date(instant);
const dayBefore = at('2026-11-21T12:00:00.000Z');

describe('a slot', () => {
  test.each<[string, Partial<Session>, string, string]>([
    ['can be booked', {}, '2026-11-21T12:00:00.000Z', 'available'],
    ['last seat', { capacityRemaining: 1 }, '2026-11-21T12:00:00.000Z', 'available'],
    ['no seats', { capacityRemaining: 0 }, '2026-11-21T12:00:00.000Z', 'full'],
    [
      'no seats, some of them only held',
      { capacityRemaining: 0, capacityHeld: 2 },
      '2026-11-21T12:00:00.000Z',
      'held',
    ],
    [
      'seats left beside those held',
      { capacityRemaining: 1, capacityHeld: 2 },
      '2026-11-21T12:00:00.000Z',
      'available',
    ],
    [
      'private, held',
      { eventType: 'private', capacityRemaining: 0, capacityHeld: 8 },
      '2026-11-21T12:00:00.000Z',
      'held',
    ],
    [
      'private, taken by one and held by another',
      { eventType: 'private', capacityRemaining: 0, capacityHeld: 3 },
      '2026-11-21T12:00:00.000Z',
      'full',
    ],
    [
      'held, and past the cutoff',
      { capacityRemaining: 0, capacityHeld: 8 },
      '2026-11-22T09:00:00.000Z',
      'cutoff',
    ],
    ['private, free', { eventType: 'private' }, '2026-11-21T12:00:00.000Z', 'available'],
    ['private, touched', { eventType: 'private', capacityRemaining: 7 }, '2026-11-21T12:00:00.000Z', 'full'],
    ['closed by staff', { status: 'closed' }, '2026-11-21T12:00:00.000Z', 'closed'],
    [
      'closed comes before full',
      { status: 'closed', capacityRemaining: 0 },
      '2026-11-21T12:00:00.000Z',
      'closed',
    ],
    ['off schedule', { offSchedule: true }, '2026-11-21T12:00:00.000Z', 'closed'],
    ['a moment before cutoff', {}, '2026-11-22T08:59:59.999Z', 'available'],
    ['at cutoff', {}, '2026-11-22T09:00:00.000Z', 'cutoff'],
    ['long past', { capacityRemaining: 0 }, '2027-11-22T09:00:00.000Z', 'cutoff'],
    ['a moment too early', {}, '2026-10-23T09:59:59.999Z', 'too-far-ahead'],
    ['on the first moment', {}, '2026-10-23T10:00:00.000Z', 'available'],
  ])('%s', (_name, changes, now, state) => {
    expect(slotStateOf(aSession(changes), at(now))).toBe(state);
  });
});

test.each<[string, Partial<Session>, string, string]>([
  ['could be booked', {}, '2026-11-21T12:00:00.000Z', 'resource-busy'],
  ['is full', { capacityRemaining: 0 }, '2026-11-21T12:00:00.000Z', 'full'],
  ['is closed', { status: 'closed' }, '2026-11-21T12:00:00.000Z', 'closed'],
  ['is past', {}, '2026-11-22T09:00:00.000Z', 'cutoff'],
])('a slot whose room is elsewhere and that otherwise %s', (_name, changes, now, state) => {
  expect(slotStateOf(aSession(changes), at(now), true)).toBe(state);
});

test('a party takes its seats, in a private session all of them', () => {
  expect(seatsNeeded(aSession(), { guestCount: 3 })).toBe(3);
  expect(seatsNeeded(aSession({ eventType: 'private' }), { guestCount: 3 })).toBe(8);
  expect(seatsNeeded(aSession(), { guestCount: 3, buyOut: true })).toBe(8);
});

describe('a day', () => {
  test.each<[string, Session[], string, number]>([
    ['without sessions', [], 'closed', 0],
    ['with closed ones only', [aSession({ status: 'closed' }), aSession({ offSchedule: true })], 'closed', 0],
    ['full', [aSession({ capacityRemaining: 0 }), aSession({ status: 'closed' })], 'full', 0],
    ['partly full', [aSession({ capacityRemaining: 0 }), aSession({ capacityRemaining: 2 })], 'available', 2],
    ['past', [aSession({ bookableUntil: '2026-11-21T12:00:00.000Z' })], 'cutoff', 8],
    ['not on sale', [aSession({ bookableFrom: '2026-11-21T12:00:00.001Z' })], 'too-far-ahead', 8],
  ])('%s', (_name, sessions, state, seatsLeft) => {
    const summary = summarizeDay(sessions);
    expect(dayStateOf(summary, dayBefore)).toBe(state);
    expect(summary.seatsLeft).toBe(seatsLeft);
  });

  test('says that its date is blocked only when nothing runs on it', () => {
    expect(dayStateOf(summarizeDay([]), dayBefore, true)).toBe('blocked');
    expect(dayStateOf(summarizeDay([aSession({ offSchedule: true })]), dayBefore, true)).toBe('blocked');
    expect(dayStateOf(summarizeDay([aSession()]), dayBefore, true)).toBe('available');
  });

  test('does not count a session that cannot have its room', () => {
    const [early, late] = [
      aSession({ capacityRemaining: 2 }),
      aSession({ id: sessionId.parse('act_aaaaaaaaaaaa.20261122T1200Z'), capacityRemaining: 5 }),
    ];
    expect(summarizeDay([early, late], new Set([late.id]))).toMatchObject({ sessions: 2, seatsLeft: 2 });
    const none = summarizeDay([early, late], new Set([early.id, late.id]));
    expect(none).toEqual({ sessions: 2, seatsLeft: 0 });
    expect(dayStateOf(none, dayBefore)).toBe('full');
  });

  test('can be booked exactly while one of its sessions can', () => {
    const planned = planSessions(anActivity(), venueDefaults(), '2026-11-27', 1);
    const from = Date.parse('2026-10-27T00:00:00.000Z');
    const seats = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 4, maxLength: 4 });
    const closed = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 });
    const elsewhere = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 });
    const minutes = fc.oneof(fc.integer({ min: 0, max: 45_000 }), fc.integer({ min: 44_640, max: 45_600 }));
    fc.assert(
      fc.property(seats, closed, elsewhere, minutes, (left, shut, away, later) => {
        const now = new Date(from + later * 60_000);
        const sessions = planned.map((each, index) => ({
          ...each,
          capacityRemaining: left[index] ?? 0,
          status: shut[index] ? ('closed' as const) : ('open' as const),
        }));
        const busy = new Set(sessions.filter((_, index) => away[index]).map(({ id }) => id));
        const bookable = sessions.some((each) => slotStateOf(each, now, busy.has(each.id)) === 'available');
        expect(dayStateOf(summarizeDay(sessions, busy), now) === 'available').toBe(bookable);
      }),
    );
  });
});
