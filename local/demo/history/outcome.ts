import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import type { Instant } from '../../../core/contract/model/time.ts';
import { cancellationTerms, policyOf } from '../../../core/domain/booking/cancellation.ts';
import { applyEvent, cancelConfirmed } from '../../../core/domain/booking/change.ts';
import { stripeRefundsOf } from '../../../core/domain/booking/payments/ledger.ts';
import { addMinutes } from '../../../core/domain/time.ts';
import { type Books, enter } from './books.ts';
import { type Counter, payAtCounter, welcome } from './sell.ts';
import { signWaivers } from './signing.ts';
import type { Visit } from './visits.ts';

/** What became of a confirmed booking by now. */
export function live(books: Books, counter: Counter, visit: Visit, booking: Booking, now: Instant): Booking {
  const { startsAt } = booking;
  if (visit.ending === 'cancelled') return cancel(books, visit, booking, now);
  if (visit.ending === 'stayed-away') {
    const at = addMinutes(startsAt, 20);
    return at < now ? enter(books, booking, applyEvent(booking, 'no-show'), at) : booking;
  }
  const arrival = addMinutes(startsAt, -8);
  const signed = signWaivers(books, counter, visit, { booking, arrival });
  if (arrival >= now) return signed;
  return welcome(books, payAtCounter(books, counter, signed, arrival), arrival, now);
}

/** The guest cancels half-way between booking and visit, for what the policy gives back. */
function cancel(books: Books, { activity, madeAt }: Visit, booking: Booking, now: Instant): Booking {
  const { startsAt } = booking;
  const at = addMinutes(madeAt, Math.floor((Date.parse(startsAt) - Date.parse(madeAt)) / 120_000));
  if (at >= now || at <= (booking.confirmedAt ?? madeAt)) return booking;
  const refund = cancellationTerms(booking, policyOf(booking, activity), new Date(at))?.refund ?? 0;
  const cancelled = enter(
    books,
    booking,
    cancelConfirmed(booking, { refund, reason: 'cancelled', now: at }),
    at,
  );
  return refundsMade(books, cancelled, addMinutes(at, 1));
}

/** Stripe has made every refund that was decided. */
function refundsMade(books: Books, booking: Booking, at: Instant): Booking {
  const refunds = stripeRefundsOf(booking);
  if (refunds.length === 0) return booking;
  const made = refunds.map(
    ({ id }) =>
      [id, { status: 'made' as const, attempt: 1, stripeRefundId: stripeRefundIdOf(id), at }] as const,
  );
  return enter(books, booking, { ...booking, refundProgress: Object.fromEntries(made) }, at);
}

/** Stripe's id of a refund, from ours. */
export function stripeRefundIdOf(refundId: string): string {
  return `re_3${refundId.replace(/[^a-z0-9]/g, '')}`;
}
