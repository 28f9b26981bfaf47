import { expect, test } from '@jest/globals';
import { type Session, session } from '../../../core/contract/model/catalogue/session.ts';
import { sessionEvents } from '../../../lambdas/usecases/notify/events/session-events.ts';

const before = session.parse({
  id: 'act_cccccccccccc.20261123T1200Z',
  organizationId: 'org_aaaaaaaaaaaa',
  venueId: 'ven_bbbbbbbbbbbb',
  activityId: 'act_cccccccccccc',
  startsAt: '2026-11-23T12:00:00.000Z',
  endsAt: '2026-11-23T13:00:00.000Z',
  date: '2026-11-23',
  bookableUntil: '2026-11-23T11:00:00.000Z',
  bookableFrom: '2026-08-25T12:00:00.000Z',
  eventType: 'public',
  capacityTotal: 10,
  capacityRemaining: 3,
  priceAtGeneration: { units: [{ id: 'player', name: 'Player', price: 2500 }] },
  status: 'open',
  offSchedule: false,
  version: 4,
});

const at = '2026-11-22T09:00:00.000Z';
const told = (was: Partial<Session> | null, is: Partial<Session>, when = at) =>
  sessionEvents(was && { ...before, ...was }, { ...before, ...is, version: 5 }, when);

test.each<[string, Partial<Session>, Partial<Session>]>([
  ['a booking gives seats back', {}, { capacityRemaining: 5 }],
  ['the schedule adds seats', {}, { capacityTotal: 12, capacityRemaining: 5 }],
  ['a closure is lifted', { status: 'closed' }, {}],
  ['it is back on the schedule', { offSchedule: true }, {}],
  [
    'a private session is free again',
    { eventType: 'private' },
    { eventType: 'private', capacityRemaining: 10 },
  ],
])('seats come free when %s', (_why, was, is) => {
  expect(told(was, is)).toEqual([
    {
      type: 'session.seats-freed',
      detail: {
        eventId: 'act_cccccccccccc.20261123T1200Z:5:seats-freed',
        organizationId: before.organizationId,
        venueId: before.venueId,
        activityId: before.activityId,
        sessionId: before.id,
        occurredAt: at,
      },
    },
  ]);
});

test.each<[string, Partial<Session> | null, Partial<Session>]>([
  ['is new', null, {}],
  ['sells seats', {}, { capacityRemaining: 2 }],
  ['only sells at another price', {}, {}],
  ['is closed', {}, { status: 'closed', capacityRemaining: 5 }],
  [
    'is private and still partly taken',
    { eventType: 'private' },
    { eventType: 'private', capacityRemaining: 9 },
  ],
])('no offers are made for a session that %s', (_what, was, is) => {
  expect(told(was, is)).toEqual([]);
});

test('or for seats that can no longer be booked', () => {
  expect(told({}, { capacityRemaining: 5 }, before.bookableUntil)).toEqual([]);
});
