import { expect, test } from '@jest/globals';
import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import { auditCounters } from '../../../core/domain/audit/audit-counters.ts';
import { auditSession } from '../../../core/domain/audit/audit-session.ts';

const id = 'act_aaaaaaaaaaaa.20261127T1000Z' as Session['id'];

const endsAt = '2026-11-27T11:00:00.000Z';

/** A session that is full by its counters, and its parties. */
function audited(session: Partial<Session>, parties: Partial<Booking>[]) {
  const bookings = parties.map(
    (party) =>
      ({
        sessionId: id,
        state: 'confirmed',
        ledger: [{ kind: 'seats', at: '2026-11-22T09:00:00.000Z', sessionId: id, seats: party.seats }],
        ...party,
      }) as Booking,
  );
  const counters = { capacityTotal: 8, capacityRemaining: 0, capacityHeld: 0, capacitySold: 8 };
  return auditSession(
    { id, exclusiveParties: 0, ...counters, eventType: 'public', endsAt, ...session } as Session,
    bookings,
    '2026-11-22T09:00:00.000Z',
  ).map(({ what }) => what);
}

test.each<[string, Partial<Session>, Partial<Booking>[], string[]]>([
  ['two parties share a public session', {}, [{ seats: 5 }, { seats: 3 }], []],
  [
    'one has a private session',
    { eventType: 'private', exclusiveParties: 1 },
    [{ seats: 8, exclusive: true }],
    [],
  ],
  [
    'two have a private session',
    { eventType: 'private', exclusiveParties: 2 },
    [
      { seats: 4, exclusive: true },
      { seats: 4, exclusive: true },
    ],
    ['shared-exclusive'],
  ],
  [
    'strangers joined a buy-out',
    { exclusiveParties: 1 },
    [{ seats: 4, exclusive: true }, { seats: 4 }],
    ['shared-exclusive'],
  ],
  ['a buy-out is not counted', {}, [{ seats: 8, exclusive: true }], ['exclusive-parties']],
])('when %s', (_name, session, parties, differences) => {
  expect(audited(session, parties)).toEqual(differences);
});

/** Three seats free, two held, three sold; the booking has two of those sold. */
const shared = {
  capacityTotal: 8,
  capacityRemaining: 3,
  capacityHeld: 2,
  capacitySold: 3,
  exclusiveParties: 0,
};
const alone = {
  capacityTotal: 8,
  capacityRemaining: 0,
  capacityHeld: 0,
  capacitySold: 8,
  exclusiveParties: 1,
};

test.each<[string, Partial<Session>, Partial<Booking>, string[]]>([
  ['all seats are free, held or sold', shared, { seats: 2 }, []],
  ['a seat is missing', { ...shared, capacityRemaining: 2 }, { seats: 2 }, ['seats-taken']],
  ['a seat is held too many', { ...shared, capacityHeld: 3 }, { seats: 2 }, ['seats-taken']],
  ['the booking has more seats than were sold', shared, { seats: 4 }, ['seats-sold']],
  ['the booking has more seats than are held', shared, { seats: 3, state: 'held' }, ['seats-held']],
  ['the booking has no seats any more', shared, { seats: 9, state: 'expired' }, []],
  ['a party has the session to itself', alone, { seats: 8, exclusive: true }, []],
  [
    'and is not counted',
    { ...alone, exclusiveParties: 0 },
    { seats: 8, exclusive: true },
    ['exclusive-parties'],
  ],
  ['and not in all seats', alone, { seats: 4, exclusive: true }, ['shared-exclusive']],
  [
    'and seats are for sale beside it',
    { ...alone, capacityTotal: 10, capacityRemaining: 2 },
    { seats: 10, exclusive: true, state: 'cancelled' },
    ['shared-exclusive'],
  ],
])('counters by themselves: %s', (_name, session, party, differences) => {
  const booking = { sessionId: id, state: 'confirmed', ...party } as Booking;
  expect(auditCounters({ id, ...session } as Session, booking).map(({ what }) => what)).toEqual(differences);
});
