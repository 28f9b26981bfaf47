import type { CancellationPolicy } from '../../contract/model/activity.ts';
import type { Booking } from '../../contract/model/booking.ts';
import type { BookingView } from '../../contract/views.ts';
import { toInstant } from '../time.ts';
import { cancellationTerms, rescheduleUntil } from './cancellation.ts';
import { mayExtend } from './deadlines.ts';
import { balanceOf, paidOf, refundedOf } from './ledger.ts';

/** What a guest may still do about a booking, and what comes of it. Minor units. */
export function optionsOf(booking: Booking, policy: CancellationPolicy, now: Date): BookingView['options'] {
  const terms = cancellationTerms(booking, policy, now);
  const cancel = terms && terms.refund > 0 && booking.paymentState === 'disputed' ? null : terms;
  const until = rescheduleUntil(booking, policy, now);
  const { state, expiresAt } = booking;
  const isOffered = state === 'expired' && expiresAt !== undefined && expiresAt > toInstant(now);
  return {
    paid: booking.confirmedAt || isOffered ? paidOf(booking) : 0,
    refunded:
      booking.confirmedAt || booking.ledger.some(({ kind }) => kind === 'refund') ? refundedOf(booking) : 0,
    balance: booking.confirmedAt ? balanceOf(booking) : 0,
    ...(cancel && { cancel }),
    ...(until && { reschedule: { until } }),
    ...(isOffered && { offer: { until: expiresAt } }),
    mayExtend: mayExtend(booking),
  };
}
