import { asCallProblem } from '../../../../api/problem.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';
import type { AgendaBooking } from '../agenda/find-booking.ts';
import type { Party } from './door-list.ts';
import { withCheckIn, withNote } from './queue/queue.ts';
import { useQueue } from './queue/use-queue.ts';

/** What is done with parties at the door, with or without a line. */
export function useCheckIns(agendaKey: readonly unknown[]) {
  const { t } = useWords();
  const { id: venueId } = useVenue();
  const mayUndo = useMay('bookings.reschedule');
  const { queue, isOffline, put, takeOut } = useQueue(agendaKey);
  const undoing = useAction('undoCheckIn', { refresh: ['getAgenda', 'getAttention', 'getStaffBooking'] });

  const undo = async ({ id: bookingId }: AgendaBooking) => {
    if (takeOut(bookingId)) return;
    try {
      await undoing.runAsync({ params: { venueId, bookingId } });
    } catch (error) {
      notifyProblem(asCallProblem(error), t);
    }
  };
  return {
    queue,
    isOffline,
    checkIn: ({ booking, session }: Party) => {
      put((now) => withCheckIn(now, booking, session.sessionId));
      const name = booking.guest?.name ?? booking.reference;
      const undone = { label: t('door.undo'), run: () => void undo(booking) };
      notifyDone(t('door.checkedIn', { name }), t, mayUndo || isOffline ? undone : undefined);
    },
    undo: (booking: AgendaBooking) => void undo(booking),
    addNote: (booking: AgendaBooking, text: string) =>
      put((now) => withNote(now, booking, { id: crypto.randomUUID(), text })),
    /** Forgets what the API refused. */
    dismiss: (id: string) => void takeOut(id),
  };
}

export type CheckIns = ReturnType<typeof useCheckIns>;
