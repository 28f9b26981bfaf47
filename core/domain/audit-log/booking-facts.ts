import type { Booking } from '../../contract/model/guest/booking.ts';
import { paidOf } from '../booking/payments/ledger.ts';

/** What the audit log says of a booking: when, for how many, for how much. Never for whom. Minor units. */
export function bookingFacts(booking: Booking) {
  const { state, paymentState, sessionId, party, quote, promoCode, discount } = booking;
  const money = { total: quote.total, paid: paidOf(booking) };
  return { state, paymentState, sessionId, party, ...money, promoCode, discount };
}
