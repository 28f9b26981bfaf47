import type { Session } from '../../contract/model/catalogue/session.ts';
import type { Booking } from '../../contract/model/guest/booking.ts';
import { toInstant } from '../time.ts';
import { isClosed, seatsLeft, seatsNeeded } from './slot-state.ts';

/**
 * Sessions that a booking could move to, the nearest in time first: still to come, open, and with room for
 * the whole party. Of two that are as near, the earlier one.
 */
export function alternativesFor(
  booking: Pick<Booking, 'sessionId' | 'startsAt' | 'buyOut' | 'guestCount'>,
  sessions: readonly Session[],
  now: Date,
): Session[] {
  const distance = ({ startsAt }: Session) => Math.abs(Date.parse(startsAt) - Date.parse(booking.startsAt));
  return sessions
    .filter((session) => session.id !== booking.sessionId && session.startsAt > toInstant(now))
    .filter((session) => !isClosed(session) && seatsLeft(session) >= seatsNeeded(session, booking))
    .toSorted((a, b) => distance(a) - distance(b) || a.startsAt.localeCompare(b.startsAt));
}
