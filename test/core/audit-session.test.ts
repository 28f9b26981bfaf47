import { expect, test } from '@jest/globals';
import type { Booking } from '../../core/contract/model/booking.ts';
import type { Session } from '../../core/contract/model/session.ts';
import { auditSession } from '../../core/domain/audit/audit-session.ts';

const id = 'act_aaaaaaaaaaaa.20261127T1000Z' as Session['id'];

/** A session that is full by its counters, and the parties in it. */
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
  const whole = { id, capacityTotal: 8, capacityRemaining: 0, capacityHeld: 0, exclusiveParties: 0 };
  return auditSession({ ...whole, eventType: 'public', ...session } as Session, bookings).map(
    ({ what }) => what,
  );
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
