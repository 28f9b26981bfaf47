import type { Booking } from '../../contract/model/booking.ts';
import type { SessionId } from '../../contract/model/ids.ts';
import type { Session } from '../../contract/model/session.ts';
import { expiring, holdsSeats } from '../booking/states.ts';
import { sum } from '../money/money.ts';
import { compared, type Discrepancy } from './discrepancy.ts';

/**
 * Whether a session's counters are what the ledgers of its bookings add up to. `bookings`: at least all that
 * hold seats of it; invariant 1 of the design.
 */
export function auditSession(session: Session, bookings: readonly Booking[]): Discrepancy[] {
  const { id, capacityTotal, capacityRemaining, capacityHeld, capacitySold } = session;
  const taken = sum(bookings.map((booking) => seatsIn(booking, id)));
  const held = sum(bookings.map((booking) => (expiring.includes(booking.state) ? seatsIn(booking, id) : 0)));
  return [
    ...compared('seats-taken', id, capacityTotal - capacityRemaining, taken),
    ...compared('seats-held', id, capacityHeld, held),
    ...compared('seats-sold', id, capacitySold, taken - held),
    ...exclusivityProblems(session, bookings),
  ];
}

/** A party that has the session to itself is counted, and is the only one in it. */
function exclusivityProblems(session: Session, bookings: readonly Booking[]): Discrepancy[] {
  const { id, eventType, exclusiveParties } = session;
  const parties = bookings.filter((booking) => holdsSeats(booking.state) && booking.sessionId === id);
  const alone = parties.filter(({ exclusive }) => exclusive);
  const isExclusive = eventType === 'private' || alone.length > 0;
  return [
    ...compared('exclusive-parties', id, exclusiveParties, alone.length),
    ...(isExclusive ? compared('shared-exclusive', id, Math.max(1, parties.length), 1) : []),
  ];
}

/** What the ledger says a booking has of a session. */
export function seatsIn({ ledger }: Pick<Booking, 'ledger'>, id: SessionId): number {
  return sum(ledger.map((entry) => (entry.kind === 'seats' && entry.sessionId === id ? entry.seats : 0)));
}
