import type * as z from 'zod';
import type { Booking } from '../../contract/model/guest/booking.ts';
import { webhookBooking } from '../../contract/webhook-messages.ts';
import { balanceOf, moneyKept, paidOf, refundedOf } from '../booking/payments/ledger.ts';

/** A booking as webhooks tell of it. Amounts in minor units. */
export function viewForWebhook(booking: Booking): z.infer<typeof webhookBooking> {
  const paid = booking.confirmedAt ? paidOf(booking) : moneyKept(booking);
  return webhookBooking.parse({
    ...booking,
    paid,
    balance: balanceOf(booking),
    refunded: refundedOf(booking),
  });
}
