import type * as z from 'zod';
import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type {
  reschedulePreview,
  StaffBookingView,
  staffReschedule,
} from '../../../../core/contract/schemas/desk/desk.ts';
import { feeShare, policyOf } from '../../../../core/domain/booking/cancellation.ts';
import { reschedule } from '../../../../core/domain/booking/reschedule.ts';
import { nextState } from '../../../../core/domain/booking/states.ts';
import { can } from '../../../../core/domain/permissions/can.ts';
import { permissionFor } from '../../../../core/domain/permissions/may-cause.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { requote } from '../../guest/availability/requote.ts';
import { checkAgreed, figuresOf } from '../../guest/booking/agreed-price.ts';
import { sellerOf } from '../../guest/booking/seller-of.ts';
import { bookingAtDesk, changeAtDesk, type DeskDeps, type DeskTarget } from './desk-booking.ts';
import { requireOverride } from './override.ts';

type Wish = z.output<typeof staffReschedule>;

/**
 * Moves a booking for its guest, or changes its party; the policy's deadline is the guest's, not the desk's.
 * With an override also outside the party's bounds and into a closed session, never beyond its seats. What becomes
 * cheaper is cancelled in part under the policy, unless the fee is waived.
 * @throws Problem('price-changed') when other figures were shown, Problem('forbidden'), and why the new time cannot
 * be had
 */
export async function rescheduleAtDesk(
  deps: DeskDeps,
  target: DeskTarget,
  wish: Wish,
): Promise<StaffBookingView> {
  const { rescheduled } = await rescheduling(deps, target, wish);
  return changeAtDesk(deps, target, {
    permission: permissionFor('reschedule'),
    action: 'rescheduleStaffBooking',
    reason: wish.override?.reason,
    admission: wish.override ? 'any' : 'staff',
    decide: async (booking) => {
      const after = await rescheduled(booking);
      checkAgreed(wish, booking, after);
      return { event: 'reschedule', after };
    },
  });
}

/** What a move or another party would cost or give back. Changes nothing. @throws as `rescheduleAtDesk` does */
export async function previewReschedule(
  deps: DeskDeps,
  target: DeskTarget,
  { override, ...wish }: z.output<typeof reschedulePreview>,
): Promise<ReturnType<typeof figuresOf>> {
  const reason = override && { override: { reason: 'preview' } };
  const { seen, rescheduled } = await rescheduling(deps, target, { ...wish, ...reason });
  return figuresOf(seen, await rescheduled(seen));
}

async function rescheduling(deps: DeskDeps, target: DeskTarget, { override, waiveFee, ...wish }: Wish) {
  const seen = await bookingAtDesk(deps, target, permissionFor('reschedule'));
  if (override) requireOverride(target);
  const seller = await sellerOf(deps.table, seen);
  const now = deps.clock.now();
  const waived = waiveFee === true;
  if (waived && !can(target.actor, 'bookings.refund', target)) throw mayNotWaive();
  const rescheduled = async (booking: Booking): Promise<Booking> => {
    nextState('reschedule', booking.state);
    const wanted = { ...wish, override: override !== undefined };
    const time = await requote(deps.table, booking, seller, wanted, toInstant(now));
    const isOver = time.session.endsAt <= toInstant(now) && time.session.id !== booking.sessionId;
    if (isOver) throw new Problem('cutoff', 'session-over');
    const fee = waived ? 0 : feeShare(booking, policyOf(booking, seller.activity), now);
    return reschedule(booking, { ...time, feeBasisPoints: fee });
  };
  return { seen, rescheduled };
}

function mayNotWaive(): Problem {
  return new Problem('forbidden', 'no-fee-waiver');
}
