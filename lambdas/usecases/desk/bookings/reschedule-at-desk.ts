import type * as z from 'zod';
import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type {
  reschedulePreview,
  StaffBookingView,
  staffReschedule,
} from '../../../../core/contract/schemas/desk/desk.ts';
import { feeShare, policyOf } from '../../../../core/domain/booking/cancellation.ts';
import { keepPrice } from '../../../../core/domain/booking/keep-price.ts';
import { cancellationFeeIn } from '../../../../core/domain/booking/payments/ledger.ts';
import { reschedule } from '../../../../core/domain/booking/reschedule.ts';
import { nextState } from '../../../../core/domain/booking/states.ts';
import { can } from '../../../../core/domain/permissions/can.ts';
import { permissionFor } from '../../../../core/domain/permissions/may-cause.ts';
import { fieldProblem, Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { requote } from '../../guest/availability/requote.ts';
import { checkAgreed, figuresOf } from '../../guest/booking/agreed-price.ts';
import { sellerOf } from '../../guest/booking/seller-of.ts';
import { creditWrites } from './credit-difference.ts';
import { bookingAtDesk, changeAtDesk, type DeskDeps, type DeskTarget } from './desk-booking.ts';
import { requireOverride } from './override.ts';

type Wish = z.output<typeof staffReschedule>;

/**
 * Moves a booking for its guest, or changes its party; the policy's deadline is the guest's, not the desk's.
 * With an override also outside the party's bounds and into a closed session, never beyond its seats. What becomes
 * cheaper is cancelled in part under the policy, unless the fee is waived; it can be credited as a gift card. With an
 * override the price can stay as it is.
 * @throws Problem('price-changed') when other figures were shown, Problem('forbidden'), and why the new time cannot
 * be had
 */
export async function rescheduleAtDesk(
  deps: DeskDeps,
  target: DeskTarget,
  wish: Wish,
): Promise<StaffBookingView> {
  const { moveOf } = await rescheduling(deps, target, wish);
  const { override, difference, tillId } = wish;
  return changeAtDesk(deps, target, {
    permission: permissionFor('reschedule'),
    action: 'rescheduleStaffBooking',
    reason: override?.reason ?? (difference?.by === 'keep' ? difference.reason : undefined),
    admission: override ? 'any' : 'staff',
    tillId,
    decide: async (booking) => {
      // A repeated request finds the booking there, at the price that was kept.
      if (difference?.by === 'keep' && booking.sessionId === wish.sessionId) return null;
      const { after } = await moveOf(booking);
      checkAgreed(wish, booking, after);
      return { event: 'reschedule', after, extra: creditWrites(deps, booking, after) };
    },
  });
}

/** What a move or another party would cost or give back. Changes nothing. @throws as `rescheduleAtDesk` does */
export async function previewReschedule(
  deps: DeskDeps,
  target: DeskTarget,
  { override, difference: by, ...wish }: z.output<typeof reschedulePreview>,
): Promise<ReturnType<typeof figuresOf> & { listed: number }> {
  const reason = 'preview';
  const difference = by === 'keep' ? { by, reason } : by && { by };
  const asked = { ...wish, difference, ...(override && { override: { reason } }) };
  const { seen, moveOf } = await rescheduling(deps, target, asked);
  const { after, listed } = await moveOf(seen);
  return { ...figuresOf(seen, after), listed };
}

/** Reads what the move depends on. `moveOf`: the booking after it, and what its new time sells for. */
async function rescheduling(
  deps: DeskDeps,
  target: DeskTarget,
  { override, waiveFee, difference, ...wish }: Wish,
) {
  const seen = await bookingAtDesk(deps, target, permissionFor('reschedule'));
  const keeps = difference?.by === 'keep';
  if (override || keeps) requireOverride(target);
  if (keeps && wish.party) throw needsSameParty();
  const seller = await sellerOf(deps.table, seen);
  const now = deps.clock.now();
  const waived = waiveFee === true;
  if (waived && !can(target.actor, 'bookings.refund', target)) throw mayNotWaive();
  const moveOf = async (booking: Booking) => {
    nextState('reschedule', booking.state);
    const wanted = { ...wish, override: override !== undefined };
    const time = await requote(deps.table, booking, seller, wanted, toInstant(now));
    const isOver = time.session.endsAt <= toInstant(now) && time.session.id !== booking.sessionId;
    if (isOver) throw new Problem('cutoff', 'session-over');
    const fee = waived ? 0 : feeShare(booking, policyOf(booking, seller.activity), now);
    const listed = time.price(cancellationFeeIn(booking.quote)).total;
    const { session, now: at } = time;
    if (difference?.by === 'keep') {
      const kept = { session, listed, reason: difference.reason, feeBasisPoints: fee, now: at };
      return { listed, after: keepPrice(booking, kept) };
    }
    const method = difference?.by === 'credit' ? ('credit' as const) : undefined;
    return { listed, after: reschedule(booking, { ...time, feeBasisPoints: fee, method }) };
  };
  return { seen, moveOf };
}

function mayNotWaive(): Problem {
  return new Problem('forbidden', 'no-fee-waiver');
}

function needsSameParty(): Problem {
  const detail = 'keep-needs-same-party';
  return new Problem('invalid-input', detail, [fieldProblem('difference', detail)]);
}
