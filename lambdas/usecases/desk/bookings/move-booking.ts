import type { AuditedAction } from '../../../../core/contract/audited-actions.ts';
import type { Booking, BookingAction } from '../../../../core/contract/model/guest/booking.ts';
import type { StaffBookingView } from '../../../../core/contract/schemas/desk/desk.ts';
import { applyEvent } from '../../../../core/domain/booking/change.ts';
import { permissionFor } from '../../../../core/domain/permissions/may-cause.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { isAsSeen } from '../../../../core/domain/waivers/signers.ts';
import { changeAtDesk, type DeskDeps, type DeskTarget } from './desk-booking.ts';

type Move = Extract<BookingAction, 'check-in' | 'undo-check-in' | 'complete' | 'no-show' | 'undo-no-show'>;

/**
 * The party comes, leaves, or does not come. `version`: the booking as the person saw it; one that has changed
 * since is not moved.
 * @throws Problem('conflict'), Problem('wrong-state')
 */
export function moveBooking(
  deps: DeskDeps,
  target: DeskTarget,
  move: Move,
  version?: number,
): Promise<StaffBookingView> {
  const decide = (booking: Booking) => {
    if (version !== undefined) checkVersion(booking, version);
    return { event: move, after: moveTo(booking, move, deps.clock.now()) };
  };
  return changeAtDesk(deps, target, { permission: permissionFor(move), action: routeOf[move], decide });
}

const routeOf = {
  'check-in': 'checkInBooking',
  'undo-check-in': 'undoCheckIn',
  complete: 'checkOutBooking',
  'no-show': 'markNoShow',
  'undo-no-show': 'undoNoShow',
} as const satisfies Record<Move, AuditedAction>;

function moveTo(booking: Booking, move: Move, now: Date): Booking {
  const { checkedInAt: _undone, ...rest } = booking;
  switch (move) {
    case 'check-in':
      // A party that arrived is marked as gone when the session ends, even if staff do not do it.
      return applyEvent(booking, move, { checkedInAt: toInstant(now), expiresAt: booking.endsAt });
    case 'undo-check-in':
      return applyEvent(rest, move);
    default:
      return applyEvent(booking, move);
  }
}

/** @throws Problem('conflict') for a booking that changed since a person saw it, other than by signatures */
export function checkVersion(booking: Booking, seen: number): void {
  if (!isAsSeen(booking, seen)) throw new Problem('conflict', 'changed-by-someone-else');
}
