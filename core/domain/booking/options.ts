import type { CancellationPolicy } from '../../contract/model/catalogue/activity.ts';
import type { Booking } from '../../contract/model/guest/booking.ts';
import type { BookingView } from '../../contract/views.ts';
import { progressOf } from '../refunds/progress.ts';
import { toInstant } from '../time.ts';
import { cancellationTerms, rescheduleUntil } from './cancellation.ts';
import { mayExtend } from './deadlines.ts';
import { balanceOf, isOfferPaid, paidOf, refundedOf, stripeRefundsOf } from './payments/ledger.ts';
import { isDisputed } from './payments/undisputed.ts';

/** What a guest may still do about a booking, and what comes of it. Minor units. */
export function optionsOf(booking: Booking, policy: CancellationPolicy, now: Date): BookingView['options'] {
  const terms = cancellationTerms(booking, policy, now);
  const cancel = terms && terms.refund > 0 && isDisputed(booking) ? null : terms;
  const until = isDisputed(booking) ? null : rescheduleUntil(booking, policy, now);
  const { state, expiresAt } = booking;
  const isOpen = state === 'expired' && expiresAt !== undefined && expiresAt > toInstant(now);
  const hasTimeOffer = isOpen && isOfferPaid(booking);
  return {
    refunds: stripeRefundsOf(booking).map(({ id, amount, at }) => {
      const { status } = progressOf(booking.refundProgress, id, at);
      return { amount, status, requestedAt: at };
    }),
    paid: booking.confirmedAt || hasTimeOffer ? paidOf(booking) : 0,
    refunded:
      booking.confirmedAt || booking.ledger.some(({ kind }) => kind === 'refund') ? refundedOf(booking) : 0,
    balance: booking.confirmedAt ? balanceOf(booking) : 0,
    ...(cancel && { cancel }),
    ...(until && { reschedule: { until } }),
    ...(hasTimeOffer && { offer: { until: expiresAt } }),
    mayExtend: mayExtend(booking),
  };
}
