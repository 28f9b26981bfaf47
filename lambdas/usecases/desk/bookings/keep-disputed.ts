import type { StaffBookingView } from '../../../../core/contract/schemas/desk/desk.ts';
import { keepDisputed } from '../../../../core/domain/booking/payments/disputes.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { changeAtDesk, type DeskDeps, type DeskTarget } from './desk-booking.ts';

/**
 * Keeps a booking whose payment was lost in a dispute. Its guest still cannot move it, or cancel it for a refund.
 * Repeating the request changes nothing.
 * @throws Problem('wrong-state') when no lost dispute waits for a decision
 */
export function keepDisputedBooking(
  deps: DeskDeps,
  target: DeskTarget,
  { reason }: { readonly reason: string },
): Promise<StaffBookingView> {
  return changeAtDesk(deps, target, {
    permission: 'bookings.refund',
    action: 'keepDisputedBooking',
    reason,
    decide: (booking) => {
      const after = keepDisputed(booking, toInstant(deps.clock.now()));
      return after && { after };
    },
  });
}
