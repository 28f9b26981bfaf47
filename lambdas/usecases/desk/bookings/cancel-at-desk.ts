import type * as z from 'zod';
import type { Activity } from '../../../../core/contract/model/catalogue/activity.ts';
import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { MinorUnits } from '../../../../core/contract/model/money.ts';
import type { StaffBookingView, staffCancellation } from '../../../../core/contract/schemas/desk/desk.ts';
import { cancellationTerms, policyOf } from '../../../../core/domain/booking/cancellation.ts';
import { cancelConfirmed, endUnpaid } from '../../../../core/domain/booking/change.ts';
import { needsDisputeDecision } from '../../../../core/domain/booking/payments/disputes.ts';
import { paidOf } from '../../../../core/domain/booking/payments/ledger.ts';
import { mayHappen, nextState } from '../../../../core/domain/booking/states.ts';
import { checkAmount } from '../../../../core/domain/money/amount-problems.ts';
import { can } from '../../../../core/domain/permissions/can.ts';
import { permissionFor } from '../../../../core/domain/permissions/may-cause.ts';
import { fieldProblem, Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { sellerOf } from '../../guest/booking/seller-of.ts';
import { bookingAtDesk, changeAtDesk, type DeskDeps, type DeskTarget } from './desk-booking.ts';

type Cancellation = z.output<typeof staffCancellation>;

/**
 * Cancels a booking for its guest. Another refund than the policy's is for those who may give refunds. A booking
 * that waits for its guest to pay just ends. After a lost dispute the policy's refund is none: the guest has the money.
 * @throws Problem('forbidden'), Problem('wrong-state'), Problem('invalid-input') for more than was paid,
 * Problem('price-changed') when staff told the guest another refund
 */
export async function cancelAtDesk(
  deps: DeskDeps,
  target: DeskTarget,
  { refund, reason, expectedRefund, tillId }: Cancellation,
): Promise<StaffBookingView> {
  const permission = permissionFor('cancel');
  const seen = await bookingAtDesk(deps, target, permission);
  if (refund !== 'policy' && !can(target.actor, 'bookings.refund', target)) {
    throw new Problem('forbidden', 'only-policy-refund');
  }
  const { activity } = await sellerOf(deps.table, seen);
  const now = deps.clock.now();
  const decide = (booking: Booking) => {
    if (booking.state === 'cancelled') return null;
    if (mayHappen('release', booking.state)) {
      return { event: 'release' as const, after: endUnpaid(booking, 'release', toInstant(now)) };
    }
    const amount = refundOf(booking, activity, refund, now);
    if (expectedRefund !== undefined && expectedRefund !== amount) throw otherRefund(amount);
    const after = cancelConfirmed(booking, { refund: amount, reason: 'cancelled', now: toInstant(now) });
    return { event: 'cancel' as const, after };
  };
  return changeAtDesk(deps, target, { permission, action: 'cancelStaffBooking', reason, tillId, decide });
}

/**
 * What its guest would get back under the policy. Changes nothing.
 * @throws Problem('wrong-state') when it cannot be cancelled
 */
export async function previewCancellation(
  deps: DeskDeps,
  target: DeskTarget,
): Promise<{ refund: MinorUnits }> {
  const booking = await bookingAtDesk(deps, target, permissionFor('cancel'));
  if (mayHappen('release', booking.state)) return { refund: 0 };
  nextState('cancel', booking.state);
  const { activity } = await sellerOf(deps.table, booking);
  return { refund: refundOf(booking, activity, 'policy', deps.clock.now()) };
}

function refundOf(
  booking: Booking,
  activity: Activity,
  refund: Cancellation['refund'],
  now: Date,
): MinorUnits {
  const paid = paidOf(booking);
  if (refund === 'full') return paid;
  if (refund === 'none') return 0;
  if (refund === 'policy' && needsDisputeDecision(booking)) return 0;
  if (refund === 'policy') return cancellationTerms(booking, policyOf(booking, activity), now)?.refund ?? 0;
  checkAmount('refund', refund, booking.quote.currency);
  if (refund <= paid) return refund;
  const detail = 'more-than-paid';
  throw new Problem('invalid-input', detail, [fieldProblem('refund', detail)]);
}

function otherRefund(refund: MinorUnits): Problem {
  return new Problem('price-changed', 'refund-changed', [], { refund });
}
