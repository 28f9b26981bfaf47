import { expect, test } from '@jest/globals';
import {
  canBeOffered,
  type Entry,
  partiesToShow,
  peopleWaiting,
  type Status,
  seatsToOffer,
  waitsBySession,
} from '../../../../frontend/admin/features/desk/waitlist/waits.ts';

/** A day's waitlists, as staff see them. */

const entry = (id: string, sessionId: string, status: Status, guestCount = 2) =>
  ({ id, sessionId, activityId: 'act', startsAt: '2026-11-28T18:00:00.000Z', status, guestCount }) as Entry;

const day = [
  entry('ana', 'noon', 'left'),
  entry('bob', 'noon', 'waiting', 3),
  entry('cleo', 'noon', 'offered'),
  entry('dan', 'evening', 'booked'),
  entry('eve', 'noon', 'unconfirmed', 1),
];

test('entries are listed by session, those who may still come before the others', () => {
  const names = waitsBySession(day).map(({ sessionId, current, past }) => [
    sessionId,
    current.map(({ id }) => id),
    past.map(({ id }) => id),
  ]);
  expect(names).toEqual([
    ['noon', ['bob', 'cleo', 'eve'], ['ana']],
    ['evening', [], ['dan']],
  ]);
});

test('only who may still get seats waits', () => {
  expect(peopleWaiting(waitsBySession(day))).toBe(6);
  expect(peopleWaiting([])).toBe(0);
});

test.each<[Status, number, boolean]>([
  ['waiting', 2, true],
  ['missed', 2, true],
  ['waiting', 1, false],
  ['unconfirmed', 2, false],
  ['offered', 2, false],
  ['booked', 2, false],
  ['left', 2, false],
])('a party of two that is %s, with %s seats left: %s', (status, seatsLeft, expected) => {
  expect(canBeOffered({ status, guestCount: 2 }, seatsLeft)).toBe(expected);
});

test('only an open session on its schedule has seats to offer', () => {
  const open = { status: 'open', offSchedule: false, capacityRemaining: 3 } as const;
  expect(seatsToOffer(open)).toBe(3);
  expect(seatsToOffer({ ...open, status: 'closed' })).toBe(0);
  expect(seatsToOffer({ ...open, offSchedule: true })).toBe(0);
});

test('a session’s drawer shows who may still get seats, or missed an offer', () => {
  const parties = [...day, entry('fay', 'noon', 'missed')];
  expect(partiesToShow(parties).map(({ id }) => id)).toEqual(['bob', 'cleo', 'eve', 'fay']);
});
