import type { Booking } from '../../contract/model/booking.ts';
import { Problem } from '../problem.ts';

/**
 * Money that a bank holds is not ours to give back: Stripe refuses to, and whoever wins would have it twice.
 * @throws Problem('wrong-state')
 */
export function checkUndisputed({ paymentState }: Pick<Booking, 'paymentState'>): void {
  if (paymentState !== 'disputed') return;
  throw new Problem(
    'wrong-state',
    'A bank is deciding about this payment. Nothing can be given back until that is done.',
  );
}
