import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { TillId } from '../../../../core/contract/model/ids.ts';
import type { MinorUnits } from '../../../../core/contract/model/money.ts';
import type { StaffBookingView } from '../../../../core/contract/schemas/desk/desk.ts';
import { addEntries } from '../../../../core/domain/booking/change.ts';
import {
  balanceOf,
  hasPayment,
  hasRefund,
  paidOf,
  refundEntries,
} from '../../../../core/domain/booking/payments/ledger.ts';
import { checkUndisputed } from '../../../../core/domain/booking/payments/undisputed.ts';
import { checkAmount } from '../../../../core/domain/money/amount-problems.ts';
import { fieldProblem, Problem, type ProblemDetail } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { changeAtDesk, type DeskDeps, type DeskTarget } from './desk-booking.ts';

interface Amount {
  /** Minor units. */
  readonly amount: MinorUnits;
  readonly idempotencyKey: string;
  /** The till that cash goes into, or comes from. */
  readonly tillId?: TillId | undefined;
}

/**
 * Records a payment at the counter, up to the balance. A repeated idempotency key records nothing new.
 * @throws Problem('wrong-state') for a booking that is not confirmed, Problem('invalid-input')
 */
export function recordPayment(
  deps: DeskDeps,
  target: DeskTarget,
  { amount, idempotencyKey, method, tillId }: Amount & { readonly method: 'cash' | 'terminal' },
): Promise<StaffBookingView> {
  const id = `pay_${deps.ids.from(`${target.bookingId}:${idempotencyKey}`)}`;
  const decide = (booking: Booking) => {
    if (hasPayment(booking, id)) return null;
    if (!booking.confirmedAt) throw new Problem('wrong-state', 'not-confirmed');
    checkAmount('amount', amount, booking.quote.currency);
    if (amount > balanceOf(booking)) throw tooMuch('more-than-balance');
    const at = toInstant(deps.clock.now());
    return { after: addEntries(booking, [{ kind: 'payment', at, id, method, amount }]) };
  };
  return changeAtDesk(deps, target, {
    permission: 'bookings.walk-in',
    action: 'recordPayment',
    tillId,
    decide,
  });
}

/**
 * Refunds money as goodwill without cancelling the booking. A repeated idempotency key makes no second refund.
 * @throws Problem('invalid-input') for more than was paid and not given back, Problem('wrong-state')
 */
export function refundAtDesk(
  deps: DeskDeps,
  target: DeskTarget,
  { amount, idempotencyKey, reason, tillId }: Amount & { readonly reason: string },
): Promise<StaffBookingView> {
  const id = `rf_${deps.ids.from(`${target.bookingId}:${idempotencyKey}`)}`;
  const decide = (booking: Booking) => {
    if (hasRefund(booking, id)) return null;
    if (!booking.confirmedAt) throw new Problem('wrong-state', 'nothing-paid');
    checkAmount('amount', amount, booking.quote.currency);
    if (amount > paidOf(booking)) throw tooMuch('more-than-refundable');
    checkUndisputed(booking);
    const at = toInstant(deps.clock.now());
    return { after: addEntries(booking, refundEntries(booking, amount, { reason: 'goodwill', at, id })) };
  };
  return changeAtDesk(deps, target, {
    permission: 'bookings.refund',
    action: 'refundBooking',
    reason,
    tillId,
    decide,
  });
}

function tooMuch(detail: ProblemDetail): Problem {
  return new Problem('invalid-input', detail, [fieldProblem('amount', detail)]);
}
