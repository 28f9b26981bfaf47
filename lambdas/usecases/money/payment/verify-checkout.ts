import type { BookingView } from '../../../../core/contract/views.ts';
import { bookingByLink, viewBooking } from '../../guest/booking/view-booking.ts';
import type { PaymentDeps } from './payment-deps.ts';
import { settlePayment } from './settle-payment.ts';

/**
 * Back from payment: asks Stripe instead of waiting to be told, and answers with the booking as it now stands.
 * Whoever comes first, this or the webhook, settles it; the other finds it settled.
 */
export async function verifyCheckout(deps: PaymentDeps, token: string): Promise<BookingView> {
  const { organizationId, id: bookingId, stripeCheckoutSessionId } = await bookingByLink(deps, token);
  if (stripeCheckoutSessionId) {
    await settlePayment(
      { ...deps, payments: await deps.payments() },
      { organizationId, bookingId, checkoutSessionId: stripeCheckoutSessionId },
    );
  }
  return viewBooking(deps, await bookingByLink(deps, token));
}
