import type { Booking } from '../../../core/contract/model/booking.ts';
import type { Organization } from '../../../core/contract/model/organization.ts';
import { holdsSeats } from '../../../core/domain/booking/states.ts';
import { is } from '../../data/conditions.ts';
import { annotate } from '../../data/seats.ts';
import type { Table } from '../../data/table.ts';
import type { Checkout, Payments } from '../../gateways/payments.ts';
import { applicationFeeOf } from './application-fee.ts';

/**
 * Returns a payment in full. A booking without seats first notes which payment goes back, so that nobody
 * revives it meanwhile; a booking that stands on another payment is left as it is.
 * Answers false when the booking changed meanwhile.
 */
export async function giveBack(
  { table, payments }: { table: Table; payments: Payments },
  booking: Booking,
  { paymentIntentId, amountTotal }: Checkout,
  organization: Organization,
): Promise<boolean> {
  if (!paymentIntentId) throw new Error('A paid checkout without a payment.');
  const concernsBooking = !holdsSeats(booking.state) && isFreeFor(booking, paymentIntentId);
  if (concernsBooking) {
    const noted = await annotate(
      table,
      booking,
      { paymentState: 'refunded', stripePaymentIntentId: paymentIntentId },
      [is('state', booking.state), is('version', booking.version)],
    );
    if (!noted.done) return false;
  }
  const refund = await payments.refund({
    paymentIntentId,
    stripeAccountId: organization.stripeAccountId,
    returnApplicationFee: applicationFeeOf(organization, amountTotal) !== undefined,
    reason: 'requested_by_customer',
    idempotencyKey: `refund-${paymentIntentId}`,
  });
  if (concernsBooking) await annotate(table, booking, { stripeRefundId: refund.refundId }, []);
  return true;
}

/** Has not been paid by another payment. */
function isFreeFor({ stripePaymentIntentId }: Booking, paymentIntentId: string): boolean {
  return stripePaymentIntentId === undefined || stripePaymentIntentId === paymentIntentId;
}
