import type { StaffBookingView } from '../../../../../core/contract/schemas/desk/desk.ts';
import { asCallProblem } from '../../../../api/problem.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';
import { changedWithBooking } from './use-booking.ts';

/** Check-in, check-out and no-show, each with its undo where there is one. */
export function useStateChanges(booking: StaffBookingView) {
  const { t } = useWords();
  const params = { venueId: booking.venueId, bookingId: booking.id };
  const mayUndoCheckIn = useMay('bookings.reschedule');
  const body = { version: booking.version };
  const refresh = changedWithBooking;
  const checkInBooking = useAction('checkInBooking', { refresh });
  const undoCheckInOf = useAction('undoCheckIn', { refresh });
  const checkOutBooking = useAction('checkOutBooking', { refresh });
  const markNoShow = useAction('markNoShow', { refresh });
  const undoNoShowOf = useAction('undoNoShow', { refresh });

  const attempt = async (change: () => Promise<unknown>, done: () => void) => {
    try {
      await change();
      done();
    } catch (error) {
      notifyProblem(asCallProblem(error), t);
    }
  };
  const undone = () => notifyDone(t('booking.undone'), t);
  const undoCheckIn = () => attempt(() => undoCheckInOf.runAsync({ params }), undone);
  const undoNoShow = () => attempt(() => undoNoShowOf.runAsync({ params }), undone);
  const undo = (run: () => Promise<void>) => ({ label: t('booking.undo'), run: () => void run() });
  const name = booking.guest?.name ?? booking.reference;
  return {
    isRunning: [checkInBooking, undoCheckInOf, checkOutBooking, markNoShow, undoNoShowOf].some(
      (action) => action.isRunning,
    ),
    checkIn: () =>
      attempt(
        () => checkInBooking.runAsync({ params, body }),
        () => notifyDone(t('booking.checkedIn', { name }), t, mayUndoCheckIn ? undo(undoCheckIn) : undefined),
      ),
    checkOut: () =>
      attempt(
        () => checkOutBooking.runAsync({ params, body }),
        () => notifyDone(t('booking.checkedOut', { name }), t),
      ),
    noShow: () =>
      attempt(
        () => markNoShow.runAsync({ params, body }),
        () => notifyDone(t('booking.markedNoShow', { name }), t, undo(undoNoShow)),
      ),
    undoCheckIn,
    undoNoShow,
  };
}
