import type { Session } from '../../../../core/contract/model/catalogue/session.ts';
import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { SessionId } from '../../../../core/contract/model/ids.ts';
import { moveAtSamePrice } from '../../../../core/domain/booking/change.ts';
import { checkLedgerRoom } from '../../../../core/domain/booking/growth.ts';
import { holdsSeats } from '../../../../core/domain/booking/states.ts';
import { alternativesFor } from '../../../../core/domain/capacity/alternatives.ts';
import { isClosed, seatsNeeded } from '../../../../core/domain/capacity/slot-state.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { sessions } from '../../../data/catalogue/sessions.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import { type Commit, changeBooking } from '../../../data/guest/change-booking.ts';
import { refusalOf } from '../../guest/booking/refusals.ts';
import { auditOf, type Case, isOpen } from './cases.ts';
import type { ClosureDeps } from './deps.ts';
import { nearbySessions } from './nearby-sessions.ts';

/** Other guests may take the seats meanwhile, so up to this many sessions are tried, the nearest first. */
const tries = 5;

/**
 * Moves a booking to this session, else to the nearest with room; its price stays what the guest agreed to.
 * @throws Problem with the reason why it cannot be moved
 */
export async function rebook(deps: ClosureDeps, of: Case, sessionId: SessionId | undefined): Promise<void> {
  const booking = await bookings(deps.table).get(of.closure.organizationId, of.bookingId);
  if (!booking) throw new Problem('not-found', 'booking-gone');
  if (isMoved(of, booking)) return;
  const targets = sessionId ? [await chosen(deps, booking, sessionId)] : await nearest(deps, booking);
  let refusal = new Problem('full', 'no-room-elsewhere');
  for (const target of targets) {
    const commit = await move(deps, of, target);
    if (commit.done) return;
    refusal = refusalOf(commit, seatsNeeded(target, booking), deps.clock.now());
  }
  throw refusal;
}

/** @throws Problem('wrong-state') for one that was cancelled instead */
function isMoved({ closure }: Case, booking: Booking): boolean {
  if (isOpen(closure, booking)) return false;
  if (holdsSeats(booking.state)) return true;
  throw new Problem('wrong-state', 'already-resolved');
}

async function chosen({ table, clock }: ClosureDeps, booking: Booking, id: SessionId): Promise<Session> {
  const session = await sessions(table).get(booking.organizationId, id);
  if (session?.activityId !== booking.activityId) {
    throw new Problem('invalid-input', 'same-activity');
  }
  if (isClosed(session)) throw new Problem('closed', 'also-closed');
  if (session.startsAt > toInstant(clock.now())) return session;
  throw new Problem('cutoff', 'session-started');
}

async function nearest({ table, clock }: ClosureDeps, booking: Booking): Promise<Session[]> {
  return alternativesFor(booking, await nearbySessions(table)(booking), clock.now()).slice(0, tries);
}

/**
 * Changes the seats of both sessions and the booking in one transaction. If another request resolves the booking
 * first, its result is kept.
 */
async function move(
  deps: ClosureDeps,
  of: Case,
  session: Session,
): Promise<Exclude<Commit, { reason: 'changed' }>> {
  const { organizationId } = of.closure;
  const now = toInstant(deps.clock.now());
  const id = { organizationId, bookingId: of.bookingId };
  return changeBooking(deps.table, id, now, (booking) => {
    if (isMoved(of, booking)) return null;
    const after = moveAtSamePrice(booking, session, now);
    checkLedgerRoom(booking, after);
    const transition = { event: 'reschedule', by: of.actor } as const;
    return { transition, after, admission: 'staff', extra: [auditOf(deps, of, booking, after)] };
  });
}
