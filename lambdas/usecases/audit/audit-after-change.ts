import type { EventDetail } from '../../../core/contract/events.ts';
import { auditBooking } from '../../../core/domain/audit/audit-booking.ts';
import { auditSession } from '../../../core/domain/audit/audit-session.ts';
import type { Discrepancy } from '../../../core/domain/audit/discrepancy.ts';
import type { Clock } from '../../../core/domain/clock.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { bookings } from '../../data/bookings.ts';
import { sessions } from '../../data/sessions.ts';
import type { Table } from '../../data/table.ts';
import { log } from '../../runtime/log.ts';

interface Deps {
  readonly table: Table;
  readonly clock: Clock;
  /** Waits, in milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/**
 * Milliseconds between looks. The index lags behind the table, and a transaction is not seen all at once: what
 * differs at the first look and not at a later one was never wrong.
 */
const pauses = [0, 200, 1_000, 3_000];

/**
 * Recomputes the counters that a change of a booking touched: its own figures, and those of its session.
 * @throws when they differ and stay so: somebody has to look
 */
export async function auditAfterChange(
  deps: Deps,
  { organizationId, bookingId }: EventDetail<'booking.held'>,
): Promise<void> {
  let found: Discrepancy[] = [];
  for (const pause of pauses) {
    if (pause > 0) await deps.wait(pause);
    const booking = await bookings(deps.table).get(organizationId, bookingId);
    if (!booking) return;
    const { venueId, date, sessionId } = booking;
    const session = await sessions(deps.table).get(organizationId, sessionId);
    const others = await bookings(deps.table).listBySession(organizationId, venueId, date, sessionId);
    const all = [...others.filter(({ id }) => id !== booking.id), booking];
    found = [
      ...auditBooking(booking, toInstant(deps.clock.now())),
      ...(session ? auditSession(session, all) : []),
    ];
    if (found.length === 0) return;
  }
  for (const { what, id, kept, counted } of found) log('audit-difference', { what, id, kept, counted });
  throw new Error(`Figures of booking ${bookingId} are not what the ledger says.`);
}
