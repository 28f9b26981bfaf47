import type { Session } from '../../../../core/contract/model/catalogue/session.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import type { Table } from '../../../data/table.ts';
import { endDue } from './end-due.ts';

/** One request ends this many expired bookings at most; the sweep ends the rest within a minute. */
const mostEnded = 25;

/**
 * Releases a session's seats from expired holds without waiting for the sweep: of as many bookings as
 * `seats` may take. Costs nothing where no seats are held, else one query, however many bookings the session has.
 * Answers whether there were any: another request may have ended them first.
 */
export async function releaseExpired(
  table: Table,
  session: Session,
  seats: number,
  now: Date,
): Promise<boolean> {
  if (session.capacityHeld === 0 || seats <= 0) return false;
  const at = toInstant(now);
  const expired = await bookings(table).listExpired(session, at, Math.min(seats, mostEnded));
  // One after the other: each writes the same session, so side by side they would only conflict.
  for (const id of expired) await endDue(table, { organizationId: session.organizationId, id }, at);
  return expired.length > 0;
}
