import { expect, test } from '@jest/globals';
import {
  type Entry,
  peopleWaiting,
  type Status,
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
