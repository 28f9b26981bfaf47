import type { EventDetail } from '../../../core/contract/events.ts';
import { auditBooking } from '../../../core/domain/audit/audit-booking.ts';
import { auditCounters } from '../../../core/domain/audit/audit-counters.ts';
import { auditTimes } from '../../../core/domain/audit/audit-times.ts';
import type { Discrepancy } from '../../../core/domain/audit/discrepancy.ts';
import type { Clock } from '../../../core/domain/clock.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { sessions } from '../../data/catalogue/sessions.ts';
import { bookings } from '../../data/guest/bookings.ts';
import type { Table } from '../../data/table.ts';
import { log } from '../../runtime/log.ts';

interface Deps {
  readonly table: Table;
  readonly clock: Clock;
  /** Waits for this many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/**
 * Milliseconds between checks. A transaction does not become visible all at once: a difference that is gone
 * at a later check was no error.
 */
const pauses = [0, 200, 1_000, 3_000];

/**
 * Checks the figures of a changed booking against its ledger, and the counters of its session against each
 * other. Reads two items however full the session is; `npm run audit` recounts every booking.
 * @throws when they still differ at the last check: a person has to look
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
    const session = await sessions(deps.table).get(organizationId, booking.sessionId);
    const now = toInstant(deps.clock.now());
    found = [
      ...auditBooking(booking, now),
      ...auditTimes(booking, session, now),
      ...(session ? auditCounters(session, booking) : []),
    ];
    if (found.length === 0) return;
  }
  for (const { what, id, kept, counted } of found) log('audit-difference', { what, id, kept, counted });
  throw new Error(`Figures of booking ${bookingId} are not what the ledger says.`);
}
