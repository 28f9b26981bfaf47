import type { StaffBookingView } from '../../../../../core/contract/schemas/desk/desk.ts';
import { asCallProblem } from '../../../../api/problem.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';
import { changedWithBooking } from './use-booking.ts';
import { useIdempotencyKey } from './use-idempotency.ts';

/** Emails the guest again: the confirmation, or the link to pay what is left. */
export function useResend({ venueId, id: bookingId, guest }: StaffBookingView) {
  const { t } = useWords();
  const key = useIdempotencyKey();
  const confirmation = useAction('resendConfirmation', { refresh: changedWithBooking });
  const paymentLink = useAction('sendPaymentLink', { refresh: changedWithBooking });
  const send = async (route: typeof confirmation | typeof paymentLink) => {
    try {
      await route.runAsync({ params: { venueId, bookingId }, headers: key.headers() });
      key.renew();
      notifyDone(t('booking.emailed', { email: guest?.email ?? '' }), t);
    } catch (error) {
      notifyProblem(asCallProblem(error), t);
    }
  };
  return {
    isRunning: confirmation.isRunning || paymentLink.isRunning,
    resendConfirmation: () => void send(confirmation),
    sendPaymentLink: () => void send(paymentLink),
  };
}
