import type { Closure } from '../../../../core/contract/model/desk/closure.ts';
import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { BookingId } from '../../../../core/contract/model/ids.ts';
import { bookingFacts } from '../../../../core/domain/audit-log/booking-facts.ts';
import { holdsSeats } from '../../../../core/domain/booking/states.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import type { Put } from '../../../data/transaction.ts';
import type { ClosureDeps } from './deps.ts';

/** A booking to resolve, the actor, and the reason. */
export interface Case {
  readonly actor: Actor;
  readonly closure: Closure;
  readonly bookingId: BookingId;
}

/**
 * Whether the booking still waits for an answer; false once it has left the closed session.
 * @throws Problem('not-found') for a booking that this closure never concerned
 */
export function isOpen({ venueId, sessionIds }: Closure, booking: Booking): boolean {
  const closed = new Set(sessionIds);
  const left = booking.ledger.some(
    (entry) => entry.kind === 'seats' && entry.seats < 0 && closed.has(entry.sessionId),
  );
  const concerned = left || closed.has(booking.sessionId);
  if (booking.venueId !== venueId || !concerned) {
    throw new Problem('not-found', 'not-in-closure');
  }
  return holdsSeats(booking.state) && closed.has(booking.sessionId);
}

/** The entry of the audit log that belongs to settling this booking. */
export function auditOf(
  { clock, ids }: ClosureDeps,
  { actor, closure: { organizationId, reason } }: Pick<Case, 'actor' | 'closure'>,
  before: Booking,
  after: Booking,
): Put {
  return auditWrite({
    organizationId,
    actor,
    action: 'resolveClosure',
    resource: { kind: 'booking', id: before.id },
    before: bookingFacts(before),
    after: bookingFacts(after),
    reason,
    at: toInstant(clock.now()),
    id: ids.random(),
  });
}
