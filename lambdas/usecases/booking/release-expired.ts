import type { Booking } from '../../../core/contract/model/booking.ts';
import { expiring } from '../../../core/domain/booking/states.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { bookings } from '../../data/bookings.ts';
import { release } from '../../data/seats.ts';
import type { Table } from '../../data/table.ts';

/**
 * Gives back the seats of every booking in the same session whose time has run out, without waiting for the
 * sweep. Answers how many it ended.
 */
export async function releaseExpired(
  table: Table,
  {
    organizationId,
    venueId,
    date,
    sessionId,
  }: Pick<Booking, 'organizationId' | 'venueId' | 'date' | 'sessionId'>,
  now: Date,
): Promise<number> {
  const at = toInstant(now);
  const inSession = await bookings(table).listBySession(organizationId, venueId, date, sessionId);
  const overdue = inSession.filter(
    ({ state, expiresAt }) => expiring.includes(state) && expiresAt !== undefined && expiresAt <= at,
  );
  const outcomes = await Promise.all(overdue.map((booking) => release(table, booking, 'expire', at)));
  return outcomes.filter(({ done }) => done).length;
}
