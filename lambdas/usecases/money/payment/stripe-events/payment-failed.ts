import type { Booking, PaymentState } from '../../../../../core/contract/model/guest/booking.ts';
import { failPayment } from '../../../../../core/domain/booking/payments/incoming-payment.ts';
import { toInstant } from '../../../../../core/domain/time.ts';
import { changeBooking } from '../../../../data/guest/change-booking.ts';
import { onGroupPaymentFailed } from '../../groups/group-payment-failed.ts';
import { type StripeEventDeps, type StripeHint, subjectOf } from './subject.ts';

const awaited: readonly PaymentState[] = ['unpaid', 'processing'];

/**
 * A card was refused, or a transfer never came. The seats wait until their time runs out, the guest may try
 * again, and a success after this still counts: it is what Stripe says of the payment now that is written.
 */
export async function onPaymentFailed(
  deps: StripeEventDeps,
  { objectId, account }: StripeHint,
): Promise<void> {
  const payment = await deps.payments.readPayment(objectId, account);
  if (payment.status !== 'open' || payment.failure === undefined) return;
  const subject = await subjectOf(deps, account, payment.metadata);
  if (subject?.groupId)
    return onGroupPaymentFailed(deps, { ...subject, groupId: subject.groupId }, { payment, account });
  if (!subject?.bookingId) return;
  const { organizationId, bookingId } = subject;
  const now = toInstant(deps.clock.now());
  await changeBooking(deps.table, { organizationId, bookingId }, now, async (booking) => {
    if (booking.state !== 'pending' || !awaited.includes(booking.paymentState)) return null;
    if (!(await isTriedNow(deps, booking, payment.paymentIntentId, account))) return null;
    return { after: failPayment(booking, now) };
  });
}

/** A page that was closed for a newer one says nothing of the booking any more. */
async function isTriedNow(
  { payments }: StripeEventDeps,
  { stripeCheckoutSessionId }: Booking,
  paymentIntentId: string,
  account: string | undefined,
): Promise<boolean> {
  if (!stripeCheckoutSessionId) return false;
  const checkout = await payments.readCheckout(stripeCheckoutSessionId, account);
  return checkout.paymentIntentId === paymentIntentId;
}
