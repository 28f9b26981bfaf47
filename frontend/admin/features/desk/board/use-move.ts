import { useState } from 'react';
import type { SessionId } from '../../../../../core/contract/model/ids.ts';
import type { AgendaSession } from '../../../../../core/contract/views.ts';
import { asCallProblem } from '../../../../api/problem.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { askToConfirm } from '../../../kit/confirm.tsx';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';
import type { AgendaBooking } from '../agenda/find-booking.ts';
import { priceChangeText } from './price-change.ts';

interface Expected {
  readonly expectedTotal: number;
  readonly expectedRefund: number;
}

interface Wish {
  readonly booking: AgendaBooking;
  readonly sessionId: SessionId;
  readonly startsAt: string;
  /** Where an undo leads; a move that is an undo has none. */
  readonly back?: AgendaSession;
}

/**
 * Moves a booking. A move that changes no price happens at once and can be undone; the API refuses any other with the
 * new price, which staff confirm before it happens.
 */
export function useMove() {
  const { t } = useWords();
  const format = useFormat();
  const { id: venueId } = useVenue();
  const action = useAction('rescheduleStaffBooking', {
    refresh: ['getAgenda', 'getAttention', 'getStaffBooking'],
  });
  const [movingId, setMovingId] = useState<string | null>(null);

  const attempt = async (wish: Wish, expected: Expected): Promise<void> => {
    const { booking, sessionId, startsAt, back } = wish;
    const name = booking.guest?.name ?? booking.reference;
    setMovingId(booking.id);
    try {
      await action.runAsync({ params: { venueId, bookingId: booking.id }, body: { sessionId, ...expected } });
      const text = t('board.moved', { name, time: format.time(startsAt) });
      if (back) notifyDone(text, t, { label: t('board.undo'), run: () => void undo(booking, back) });
      else notifyDone(text, t);
    } catch (error) {
      const problem = asCallProblem(error);
      const { current } = problem;
      if (problem.code !== 'price-changed' || !current?.quote) return notifyProblem(problem, t);
      const agreed = { expectedTotal: current.quote.total, expectedRefund: current.refund ?? 0 };
      askToConfirm(
        {
          title: t('board.moveTitle', { name, time: format.time(startsAt) }),
          text: priceChangeText(booking, current, format, t),
          confirm: t('board.move'),
          isDangerous: false,
          onConfirm: () => void attempt(wish, agreed),
        },
        t,
      );
    } finally {
      setMovingId(null);
    }
  };
  const samePrice = ({ quote }: AgendaBooking) => ({ expectedTotal: quote.total, expectedRefund: 0 });
  const undo = (booking: AgendaBooking, { sessionId, startsAt }: AgendaSession) =>
    attempt({ booking, sessionId, startsAt }, samePrice(booking));

  return {
    movingId,
    move: (booking: AgendaBooking, from: AgendaSession, { sessionId, startsAt }: AgendaSession) =>
      void attempt({ booking, sessionId, startsAt, back: from }, samePrice(booking)),
  };
}
