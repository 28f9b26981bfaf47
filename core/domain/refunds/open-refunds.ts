import type { Booking } from '../../contract/model/guest/booking.ts';
import type { GiftCard } from '../../contract/model/money/gift-card.ts';
import type { OpenRefund } from '../../contract/model/money/open-refund.ts';
import { stripeRefundsOf } from '../booking/payments/ledger.ts';
import { isOpen, progressOf } from './progress.ts';

/** The refunds of a booking that are not finished. */
export function openRefundsOfBooking(booking: Booking): OpenRefund[] {
  const { organizationId, venueId, id: bookingId, reference, quote, refundProgress } = booking;
  const about = { organizationId, venueId, bookingId, reference, currency: quote.currency };
  return stripeRefundsOf(booking)
    .map(({ id, of, amount, at }) => ({
      ...about,
      ...progressOf(refundProgress, id, at),
      refundId: id,
      of,
      amount,
      decidedAt: at,
    }))
    .filter(isOpen);
}

/** The same of a gift card: payments for it that go back whole. */
export function openRefundsOfCard(card: GiftCard): OpenRefund[] {
  const { organizationId, venueId, id: giftCardId, currency, refundProgress, paymentsReturned = [] } = card;
  const about = { organizationId, venueId, giftCardId, currency };
  return paymentsReturned
    .map((of) => {
      const refundId = giftCardRefundId(of);
      const amount =
        of === card.stripePaymentIntentId ? { amount: card.initialAmount - (card.takenBack ?? 0) } : {};
      return { ...about, ...progressOf(refundProgress, refundId, card.createdAt), refundId, of, ...amount };
    })
    .filter(isOpen);
}

/** Our id of the refund: a payment for a gift card is refunded in full, so there is only one. */
export function giftCardRefundId(paymentIntentId: string): string {
  return `gift-${paymentIntentId}`;
}
