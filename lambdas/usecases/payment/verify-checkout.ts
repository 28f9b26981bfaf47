import type { Booking } from '../../../core/contract/model/booking.ts';
import type { BookingView } from '../../../core/contract/views.ts';
import { bookingByLink, viewBooking } from '../booking/view-booking.ts';
import { settlePayment } from './settle-payment.ts';
import type { PaymentDeps } from './start-checkout.ts';

/** Back from payment: asks Stripe instead of waiting to be told, and answers with the booking as it now stands. */
export async function verifyCheckout(deps: PaymentDeps, token: string): Promise<BookingView> {
  const booking = await bookingByLink(deps, token);
  if (!awaitsPayment(booking) || !booking.stripeCheckoutSessionId) return viewBooking(deps.table, booking);
  await settlePayment(
    { ...deps, payments: await deps.payments() },
    {
      organizationId: booking.organizationId,
      bookingId: booking.id,
      checkoutSessionId: booking.stripeCheckoutSessionId,
    },
  );
  return viewBooking(deps.table, await bookingByLink(deps, token));
}

function awaitsPayment({ state, paymentState }: Booking): boolean {
  return state === 'pending' || (state === 'expired' && paymentState !== 'refunded');
}
