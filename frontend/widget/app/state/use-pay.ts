import { checkDetails } from '../logic/checkout/check-details.ts';
import type { BookingModel } from './use-booking.ts';

/** The last step: checks the details, hands them in, and goes to the payment page. */
export function usePay({ flow, activity, dispatch }: BookingModel): () => void {
  return () => {
    if (activity) dispatch({ type: 'pay', errors: checkDetails(flow.details, activity.questions) });
  };
}
