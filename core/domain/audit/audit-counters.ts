import type { Session } from '../../contract/model/catalogue/session.ts';
import type { Booking } from '../../contract/model/guest/booking.ts';
import { expiring, holdsSeats } from '../booking/states.ts';
import { compareCounts, type Discrepancy } from './discrepancy.ts';

/**
 * Checks the counters of a session against each other and against one booking, without its other bookings:
 * every seat is either free, held or sold, and the booking's seats are counted. `auditSession` recounts all
 * bookings.
 */
export function auditCounters(session: Session, booking: Booking): Discrepancy[] {
  const { id, capacityTotal, capacityRemaining, capacityHeld, capacitySold, exclusiveParties } = session;
  return [
    ...compareCounts('seats-taken', id, capacityTotal - capacityRemaining, capacityHeld + capacitySold),
    ...compareCounts('exclusive-parties', id, exclusiveParties, Math.min(1, exclusiveParties)),
    ...(exclusiveParties > 0 ? compareCounts('shared-exclusive', id, capacityRemaining, 0) : []),
    ...(booking.sessionId === id ? countedIn(session, booking) : []),
  ];
}

/** The booking's own seats are counted; a party that has the session to itself has all of them. */
function countedIn(session: Session, { state, seats, exclusive }: Booking): Discrepancy[] {
  if (!holdsSeats(state)) return [];
  const { id, capacityTotal, capacityHeld, capacitySold, exclusiveParties } = session;
  const counted = expiring.includes(state) ? capacityHeld : capacitySold;
  return [
    ...compareCounts(
      expiring.includes(state) ? 'seats-held' : 'seats-sold',
      id,
      Math.min(counted, seats),
      seats,
    ),
    ...(exclusive ? compareCounts('exclusive-parties', id, exclusiveParties, 1) : []),
    ...(exclusive ? compareCounts('shared-exclusive', id, capacityTotal, seats) : []),
  ];
}
