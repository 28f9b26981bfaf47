import type { Booking } from '../../../contract/model/guest/booking.ts';
import type { PaymentEntry, RefundEntry } from '../../../contract/model/guest/ledger.ts';
import type { Currency, MinorUnits } from '../../../contract/model/money.ts';
import type { Instant } from '../../../contract/model/time.ts';
import { sum } from '../../money/money.ts';
import { addEntries, applyEvent, startTimeOffer } from '../change.ts';
import { processingUntil, retryUntil } from '../deadlines.ts';
import { expiring, holdsSeats } from '../states.ts';
import {
  balanceOf,
  giftCardEntries,
  giftCardPart,
  hasPayment,
  moneyKept,
  refundIdOf,
  refundsOf,
} from './ledger.ts';

/** Money that Stripe has taken. Minor units. */
export interface Payment {
  /** The payment intent's id. */
  readonly id: string;
  readonly amount: MinorUnits;
  readonly currency: Currency;
}

/**
 * What a payment means for the current booking:
 * `known`: it was dealt with before. `confirm`: it pays for the seats. `rescue`: it came too late, and the seats
 * have to be taken again. `balance`: it pays what was left. `return`: it is refunded in full.
 */
export type Meaning =
  | { readonly kind: 'known' | 'confirm' | 'rescue' | 'balance' }
  | { readonly kind: 'return'; readonly reason: RefundEntry['reason'] };

export function interpretPayment(booking: Booking, payment: Payment, now: Instant): Meaning {
  const { state, quote } = booking;
  if (hasPayment(booking, payment.id)) return { kind: 'known' };
  const isDue = payment.currency === quote.currency && payment.amount === quote.dueNow;
  if (expiring.includes(state)) return isDue ? { kind: 'confirm' } : { kind: 'return', reason: 'mismatch' };
  if (holdsSeats(state)) {
    const owed = payment.currency === quote.currency && payment.amount <= balanceOf(booking);
    return owed ? { kind: 'balance' } : { kind: 'return', reason: 'duplicate' };
  }
  // Earlier payments that were refunded do not block the right payment.
  const isFirst = state === 'expired' && moneyKept(booking) === 0;
  if (isFirst && !isDue) return { kind: 'return', reason: 'mismatch' };
  return isFirst && now < booking.startsAt ? { kind: 'rescue' } : { kind: 'return', reason: 'too-late' };
}

export function paymentEntry({ id, amount }: Payment, at: Instant) {
  return { kind: 'payment', at, id, method: 'stripe', amount } as const;
}

export function confirmWithPayment(
  booking: Booking,
  event: 'confirm' | 'rescue',
  payment: Payment,
  now: Instant,
): Booking {
  return confirmByEntry(booking, event, paymentEntry(payment, now));
}

/** Confirmed by its payment; a rescued one takes its seats and its part of the gift card again. */
export function confirmByEntry(booking: Booking, event: 'confirm' | 'rescue', entry: PaymentEntry): Booking {
  // The page is closed, and the ledger knows its payment. A paid price is final, even if the session's plan changed.
  const {
    stripeCheckoutSessionId: _closed,
    planVersion: _plan,
    ...next
  } = applyEvent(booking, event, {
    confirmedAt: entry.at,
  });
  const card = giftCardEntries(booking, giftCardPart(booking.quote), entry.at);
  return addEntries(next, [...card, entry]);
}

/** The guest is done and the money is on its way: the seats are kept for it. */
export function awaitsMoney(booking: Booking, now: Instant): Booking {
  return { ...booking, paymentState: 'processing', expiresAt: processingUntil(booking, now) };
}

/** A payment failed. Seats that were kept for money on its way wait for another try, as they would have. */
export function failPayment(booking: Booking, now: Instant): Booking {
  const wasAwaited = booking.paymentState === 'processing';
  return { ...booking, paymentState: 'failed', ...(wasAwaited && { expiresAt: retryUntil(booking, now) }) };
}

/**
 * The payment is noted, and what Stripe has not refunded of it already goes back: the news of a refund on Stripe's
 * dashboard may come before the news of its payment. The booking is what it was.
 */
export function returnPayment(
  booking: Booking,
  payment: Payment,
  reason: RefundEntry['reason'],
  now: Instant,
): Booking {
  const entry = paymentEntry(payment, now);
  const { id: of, method } = entry;
  const gone = refundsOf(booking).filter((refund) => refund.of === of);
  const amount = entry.amount - sum(gone.map((refund) => refund.amount));
  if (amount <= 0) return addEntries(booking, [entry]);
  const refund = { kind: 'refund', at: now, id: refundIdOf(booking), of, method, amount, reason } as const;
  return addEntries(booking, [entry, refund]);
}

/** The payment is kept while the guest may choose another time. */
export function offerTime(booking: Booking, payment: Payment, now: Instant, until: Instant): Booking {
  return startTimeOffer(booking, paymentEntry(payment, now), until);
}
