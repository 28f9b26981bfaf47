import { useState } from 'react';
import type { AgendaSession } from '../../../../../../core/contract/views.ts';
import { asCallProblem } from '../../../../../api/problem.ts';
import { useAddress } from '../../../../frame/address.ts';
import { useAction } from '../../../../frame/data/use-api.ts';
import { useFormat, useVenue } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { notifyDone, notifyProblem } from '../../../../kit/notify.tsx';
import type { AgendaBooking } from '../../agenda/find-booking.ts';

interface Wish {
  readonly booking: AgendaBooking;
  readonly target: AgendaSession;
  /** Where an undo leads; a move that is an undo has none. */
  readonly back?: AgendaSession;
}

/** A move stays within one activity: only the row of that activity is drawn again. */
interface Moving {
  readonly bookingId: string;
  readonly activityId: string;
}

/**
 * Moves a booking. A move that changes no price happens at once and can be undone; the API refuses any other, and the
 * dialog shows its price before it happens.
 */
export function useMove() {
  const { t } = useWords();
  const format = useFormat();
  const { id: venueId } = useVenue();
  const [, change] = useAddress();
  const action = useAction('rescheduleStaffBooking', {
    refresh: ['getAgenda', 'getAttention', 'getStaffBooking'],
  });
  const [moving, setMoving] = useState<Moving | null>(null);

  const attempt = async ({ booking, target, back }: Wish): Promise<void> => {
    const { sessionId, startsAt, activityId } = target;
    const params = { venueId, bookingId: booking.id };
    const samePrice = { expectedTotal: booking.quote.total, expectedRefund: 0 };
    setMoving({ bookingId: booking.id, activityId });
    try {
      await action.runAsync({ params, body: { sessionId, ...samePrice } });
      const name = booking.guest?.name ?? booking.reference;
      const undo = back && { label: t('board.undo'), run: () => moveBack(booking, back) };
      notifyDone(t('board.moved', { name, time: format.time(startsAt) }), t, undo);
    } catch (error) {
      const problem = asCallProblem(error);
      if (problem.code !== 'price-changed') return notifyProblem(problem, t);
      change({ move: booking.id, to: sessionId });
    } finally {
      setMoving(null);
    }
  };
  const moveBack = (booking: AgendaBooking, target: AgendaSession) => void attempt({ booking, target });

  return {
    moving,
    moveBack,
    move: (booking: AgendaBooking, back: AgendaSession, target: AgendaSession) =>
      void attempt({ booking, target, back }),
  };
}
