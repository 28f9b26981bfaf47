import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { GiftCard } from '../../../../core/contract/model/money/gift-card.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import { paymentsOf, stripeRefundsOf } from '../../../../core/domain/booking/payments/ledger.ts';
import type { Known, Movement } from '../../../../core/domain/reconciliation/compare.ts';
import { giftCardRefundId } from '../../../../core/domain/refunds/open-refunds.ts';
import { progressOf } from '../../../../core/domain/refunds/progress.ts';
import type { RefundRecord } from '../../../gateways/payment-records.ts';
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

/** A payment for a group is in several ledgers, and so is a refund of it that was made on Stripe's dashboard. */
function addUp(all: readonly KnownMovement[]): KnownMovement[] {
  const byId = new Map<string, KnownMovement>();
  for (const each of all) {
    byId.set(each.id, {
      ...(byId.get(each.id) ?? each),
      amount: (byId.get(each.id)?.amount ?? 0) + each.amount,
    });
  }
  return [...byId.values()];
}

function split(parts: readonly KnownMovement[], day: Day): KnownMovements {
  const all = addUp(parts);
  return { all, ofTheDay: all.filter(({ at }) => isOf(day, at)) };
}

/**
 * Under Stripe's id once it is noted, until then under ours, which Stripe keeps with the refund. A refund that failed,
 * or that staff settled in another way, is not looked for at Stripe.
 */
function bookingRefunds(booking: Booking): KnownMovement[] {
  return stripeRefundsOf(booking).flatMap(({ id, of, amount, at }) => {
    const { status, stripeRefundId } = progressOf(booking.refundProgress, id, at);
    if (status === 'failed' || status === 'settled') return [];
    return [{ id: stripeRefundId ?? id, of, amount, at, bookingId: booking.id }];
  });
}

function cardPayment({ stripePaymentIntentId: id, initialAmount, activatedAt }: GiftCard): KnownMovement[] {
  return id && activatedAt ? [{ id, of: id, amount: initialAmount, at: activatedAt }] : [];
}

/** A card does not say when it was given back: it is looked for every night until Stripe's refund is noted. */
function cardRefund(card: GiftCard, { from }: Day): KnownMovement[] {
  const { stripePaymentIntentId: of, paymentsReturned = [], initialAmount, takenBack = 0 } = card;
  if (!of || !paymentsReturned.includes(of)) return [];
  const id = giftCardRefundId(of);
  const { status, stripeRefundId } = progressOf(card.refundProgress, id, card.createdAt);
  if (status === 'failed' || status === 'settled') return [];
  const amount = initialAmount - takenBack;
  return [stripeRefundId ? { id: stripeRefundId, of, amount, at: '' } : { id, of, amount, at: from }];
}

/** Payments of cards that went back on Stripe's dashboard: their balances follow, whatever the refunds' ids. */
export function isCardRefundElsewhere({ cards }: TableSide): (refund: RefundRecord) => boolean {
  const own = new Set(cards.map(({ stripePaymentIntentId }) => stripePaymentIntentId));
  return ({ paymentIntentId: of, metadata }) => own.has(of) && metadata.refundId !== giftCardRefundId(of);
}
