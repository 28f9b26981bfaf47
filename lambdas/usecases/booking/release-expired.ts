import type { Booking } from '../../../core/contract/model/booking.ts';
import type { SessionId } from '../../../core/contract/model/ids.ts';
import { expiring } from '../../../core/domain/booking/states.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { bookings } from '../../data/bookings.ts';
import { sessions } from '../../data/sessions.ts';
import type { Table } from '../../data/table.ts';
import { endDue } from './end-due.ts';

/**
 * Gives back the seats of every booking of a session whose time has run out, without waiting for the sweep.
 * Answers how many it ended.
 */
export async function releaseExpired(
  table: Table,
  {
    organizationId,
    venueId,
    sessionId,
    date,
  }: Pick<Booking, 'organizationId' | 'venueId' | 'sessionId' | 'date'>,
  of: SessionId,
  now: Date,
): Promise<number> {
  const day = of === sessionId ? date : (await sessions(table).get(organizationId, of))?.date;
  if (!day) return 0;
  const inSession = await bookings(table).listBySession(organizationId, venueId, day, of);
  const at = toInstant(now);
  const overdue = inSession.filter(
    ({ state, expiresAt }) => expiring.includes(state) && expiresAt !== undefined && expiresAt <= at,
  );
  const ended = await Promise.all(overdue.map((booking) => endDue(table, booking, at)));
  return ended.filter(Boolean).length;
}
