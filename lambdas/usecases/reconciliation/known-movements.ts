import type { Booking } from '../../../core/contract/model/booking.ts';
import type { GiftCard } from '../../../core/contract/model/gift-card.ts';
import type { Instant } from '../../../core/contract/model/time.ts';
import { paymentsOf, refundsOf } from '../../../core/domain/booking/ledger.ts';
import type { Known, Movement } from '../../../core/domain/reconciliation/compare.ts';
import { giftCardRefundId } from '../refunds/carry-out-gift-card-refund.ts';
import { type Day, isOf } from './day.ts';
import type { TableSide } from './table-side.ts';

/** A movement by Stripe that the table knows of, and the payment to look at to find it there. */
export interface KnownMovement extends Movement {
  readonly at: Instant;
  readonly of: string;
}

export interface KnownMovements extends Known {
  readonly all: readonly KnownMovement[];
  readonly ofTheDay: readonly KnownMovement[];
}

export function knownPayments({ bookings, cards }: TableSide, day: Day): KnownMovements {
  const ofBookings = bookings.flatMap((booking) =>
    paymentsOf(booking)
      .filter(({ method }) => method === 'stripe')
      .map(({ id, amount, at }) => ({ id, of: id, amount, at, bookingId: booking.id })),
  );
  return split([...ofBookings, ...cards.flatMap(cardPayment)], day);
}

export function knownRefunds({ bookings, cards }: TableSide, day: Day): KnownMovements {
  return split([...bookings.flatMap(bookingRefunds), ...cards.flatMap((card) => cardRefund(card, day))], day);
}

/** Payments that were not what a card asked for: the card says that they go back, not how much they were. */
export function strayPayments({ cards }: TableSide): ReadonlySet<string> {
  return new Set(
    cards.flatMap(({ paymentsReturned = [], stripePaymentIntentId: own }) =>
      paymentsReturned.filter((id) => id !== own),
    ),
  );
}

function split(all: readonly KnownMovement[], day: Day): KnownMovements {
  return { all, ofTheDay: all.filter(({ at }) => isOf(day, at)) };
}

/** Under Stripe's id once it is noted, until then under ours, which Stripe keeps with the refund. */
function bookingRefunds(booking: Booking): KnownMovement[] {
  return refundsOf(booking)
    .filter(({ method }) => method === 'stripe')
    .map(({ id, of, amount, at }) => ({
      id: booking.refundsMade?.[id] ?? id,
      of,
      amount,
      at,
      bookingId: booking.id,
    }));
}

function cardPayment({ stripePaymentIntentId: id, initialAmount, activatedAt }: GiftCard): KnownMovement[] {
  return id && activatedAt ? [{ id, of: id, amount: initialAmount, at: activatedAt }] : [];
}

/** A card does not say when it was given back: it is looked for every night until Stripe's refund is noted. */
function cardRefund(card: GiftCard, { from }: Day): KnownMovement[] {
  const { stripePaymentIntentId: of, stripeRefundId, paymentsReturned = [], initialAmount: amount } = card;
  if (!of) return [];
  if (stripeRefundId) return [{ id: stripeRefundId, of, amount, at: '' }];
  return paymentsReturned.includes(of) ? [{ id: giftCardRefundId(of), of, amount, at: from }] : [];
}
