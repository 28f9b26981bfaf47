import type * as z from 'zod';
import type { Booking } from '../../../core/contract/model/booking.ts';
import type { StaffBookingView, staffReschedule } from '../../../core/contract/schemas/desk.ts';
import { movedTo } from '../../../core/domain/booking/change.ts';
import { nextState } from '../../../core/domain/booking/states.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { sellerOf } from '../booking/seller-of.ts';
import { requote } from '../pricing/requote.ts';
import { bookingAtDesk, changeAtDesk, type DeskDeps, type DeskTarget } from './desk-booking.ts';
import { requireOverride } from './override.ts';

/**
 * Moves a booking for its guest, or changes its party; the policy's deadline is the guest's, not the desk's.
 * With an override also outside the party's bounds and into a closed session, never beyond its seats.
 * @throws Problem with the reason why the new time cannot be had
 */
export async function rescheduleAtDesk(
  deps: DeskDeps,
  target: DeskTarget,
  { override, ...wish }: z.output<typeof staffReschedule>,
): Promise<StaffBookingView> {
  const permission = 'bookings.reschedule' as const;
  const seen = await bookingAtDesk(deps, target, permission);
  if (override) requireOverride(target);
  const seller = await sellerOf(deps.table, seen);
  const now = toInstant(deps.clock.now());
  const decide = async (booking: Booking) => {
    nextState('reschedule', booking.state);
    const time = await requote(deps.table, booking, seller, { ...wish, override: override !== undefined });
    const isOver = time.session.endsAt <= now && time.session.id !== booking.sessionId;
    if (isOver) throw new Problem('cutoff', 'This session is over. Pick a later time.');
    return movedTo(booking, { ...time, event: 'reschedule', now });
  };
  const admission = override ? ('any' as const) : ('staff' as const);
  const reason = override?.reason;
  return changeAtDesk(deps, target, {
    permission,
    action: 'rescheduleStaffBooking',
    reason,
    admission,
    decide,
  });
}
