import type { EventDetail } from '../../../core/contract/events.ts';
import { bookings } from '../../data/bookings.ts';
import { is } from '../../data/conditions.ts';
import { annotate } from '../../data/seats.ts';
import { type SettleDeps, settlePayment } from './settle-payment.ts';

/**
 * Acts on what Stripe told us. The event is only a hint which booking to look at: what is done depends on the
 * checkout as Stripe has it now and on the booking as we have it, so order and repetition do not matter.
 */
export async function actOnStripeEvent(
  deps: SettleDeps,
  event: EventDetail<'stripe.event-received'>,
): Promise<void> {
  const { organizationId, bookingId, objectId: checkoutSessionId } = event;
  if (!organizationId || !bookingId) return;
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
      return settlePayment(deps, { organizationId, bookingId, checkoutSessionId });
    case 'checkout.session.async_payment_failed': {
      const booking = await bookings(deps.table).get(organizationId, bookingId);
      if (booking?.state !== 'pending') return;
      // The seats wait until their time runs out: the guest may try another card.
      await annotate(deps.table, booking, { paymentState: 'failed' }, [
        is('state', 'pending'),
        is('stripeCheckoutSessionId', checkoutSessionId),
      ]);
    }
  }
}
