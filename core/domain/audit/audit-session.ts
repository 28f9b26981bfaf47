import type { Session } from '../../contract/model/catalogue/session.ts';
import type { Booking } from '../../contract/model/guest/booking.ts';
import type { SessionId } from '../../contract/model/ids.ts';
import type { Instant } from '../../contract/model/time.ts';
import { expiring, holdsSeats } from '../booking/states.ts';
import { sum } from '../money/money.ts';
import { compareCounts, type Discrepancy } from './discrepancy.ts';
import type { Repair } from './repair.ts';

/**
 * Whether a session's counters equal the sum of its bookings' ledgers, and whether it was sold once.
 * `bookings`: at least all that hold its seats; invariant 1 of the design.
 */
export function auditSession(session: Session, bookings: readonly Booking[], now: Instant): Discrepancy[] {
  const { id, capacityTotal, capacityRemaining, capacityHeld, capacitySold, exclusiveParties } = session;
  const parties = bookings.filter(({ state, sessionId }) => holdsSeats(state) && sessionId === id);
  const taken = sum(bookings.map((booking) => seatsIn(booking, id)));
  const held = sum(bookings.map((booking) => (expiring.includes(booking.state) ? seatsIn(booking, id) : 0)));
  const alone = parties.filter(({ exclusive }) => exclusive).length;
  const repair = recounted(session, { taken, held, alone });
  const lowest = Math.min(capacityTotal, capacityRemaining, capacityHeld, capacitySold, exclusiveParties);
  return [
    ...compareCounts('negative-seats', id, Math.min(0, lowest), 0, repair),
    ...compareCounts('seats-taken', id, capacityTotal - capacityRemaining, taken, repair),
    ...compareCounts('seats-held', id, capacityHeld, held, repair),
    ...compareCounts('seats-sold', id, capacitySold, taken - held, repair),
    ...compareCounts('exclusive-parties', id, exclusiveParties, alone, repair),
    ...(session.endsAt > now ? soldTooOften(session, parties, taken) : []),
  ];
}

/** The seats that a booking has in a session, by its ledger. */
export function seatsIn({ ledger }: Pick<Booking, 'ledger'>, id: SessionId): number {
  return sum(ledger.map((entry) => (entry.kind === 'seats' && entry.sessionId === id ? entry.seats : 0)));
}

interface Counts {
  readonly taken: number;
  readonly held: number;
  readonly alone: number;
}

/**
 * The session with recounted seats. A session never has fewer seats than are taken: which party is one too
 * many, a person decides.
 */
function recounted(session: Session, { taken, held, alone }: Counts): Repair | null {
  if (held < 0 || taken < held) return null;
  const capacityTotal = Math.max(session.capacityTotal, taken);
  const after = {
    ...session,
    capacityTotal,
    capacityRemaining: capacityTotal - taken,
    capacityHeld: held,
    capacitySold: taken - held,
    exclusiveParties: alone,
  };
  return { kind: 'session', before: session, after };
}

/** More parties than an exclusive session has room for, or more seats than there are: a person has to resolve this. */
function soldTooOften(session: Session, parties: readonly Booking[], taken: number): Discrepancy[] {
  const isExclusive = session.eventType === 'private' || parties.some(({ exclusive }) => exclusive);
  const names = parties.map(({ reference }) => reference).join(', ');
  return [
    ...(isExclusive && parties.length > 1
      ? compareCounts('shared-exclusive', session.id, names, 'one party')
      : []),
    ...compareCounts('oversold', session.id, Math.max(taken, session.capacityTotal), session.capacityTotal),
  ];
}
