import type { Booking } from '../../../contract/model/guest/booking.ts';
import { Problem } from '../../problem.ts';

/** A bank decides about a payment, or has decided for the guest: until staff act, the guest changes nothing. */
export function isDisputed({ paymentState }: Pick<Booking, 'paymentState'>): boolean {
  return paymentState === 'disputed';
}

/**
 * Disputed money cannot be refunded: Stripe refuses, and a guest who wins the dispute would get it twice.
 * @throws Problem('wrong-state')
 */
export function checkUndisputed(booking: Pick<Booking, 'paymentState'>): void {
  if (!isDisputed(booking)) return;
  throw new Problem('wrong-state', 'payment-disputed');
}
