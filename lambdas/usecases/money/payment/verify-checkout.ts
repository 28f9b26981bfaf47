import type { BookingView } from '../../../../core/contract/views.ts';
import { bookingByLink, viewBooking } from '../../guest/booking/view-booking.ts';
import { applyPayment } from './apply-payment.ts';
import type { PaymentDeps } from './payment-deps.ts';

/**
 * When the guest returns from payment: asks Stripe without waiting for the webhook, and answers with the booking.
 * Either this request or the webhook applies it first; the other finds nothing left to do.
 */
export async function verifyCheckout(deps: PaymentDeps, token: string): Promise<BookingView> {
  const { organizationId, id: bookingId, stripeCheckoutSessionId } = await bookingByLink(deps, token);
  if (stripeCheckoutSessionId) {
    await applyPayment(
      { ...deps, payments: await deps.payments() },
      { organizationId, bookingId, checkoutSessionId: stripeCheckoutSessionId },
    );
  }
  return viewBooking(deps, await bookingByLink(deps, token));
}
