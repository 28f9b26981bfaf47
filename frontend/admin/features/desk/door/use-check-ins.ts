import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { bookingId as bookingIdSchema } from '../../../../../core/contract/model/ids.ts';
import type { AgendaView } from '../../../../../core/contract/views.ts';
import { asCallProblem } from '../../../../api/problem.ts';
import { api } from '../../../frame/data/api.ts';
import { useFeedState } from '../../../frame/data/live.tsx';
import { useAction, useRefresh } from '../../../frame/data/use-api.ts';
import { useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';
import { problemText } from '../../../kit/problem-text.ts';
import type { AgendaBooking } from '../agenda/find-booking.ts';
import { enqueue, isHereByNow, type Queue, waiting, withConflict, without } from './queue.ts';
import { keepQueue, keptQueue } from './queue-store.ts';

/** Milliseconds between attempts while check-ins wait. */
const retryEvery = 10_000;

/** Failures of the line, not answers of the API. */
const lineFailures = ['offline', 'unreadable', 'internal'];

/** Check-ins by way of a queue on this device, so that they work without a line. Each is sent once. */
export function useCheckIns(agendaKey: readonly unknown[]) {
  const { t } = useWords();
  const { id: venueId } = useVenue();
  const [queue, setQueue] = useState<Queue>(() => keptQueue(venueId));
  const latest = useRef(queue);
  const isSending = useRef(false);
  const [isOffline, setIsOffline] = useState(!navigator.onLine);
  const refresh = useRefresh();
  const queryClient = useQueryClient();
  const feed = useFeedState();
  const undoing = useAction('undoCheckIn', { refresh: ['getAgenda'] });

  const change = useCallback(
    (next: Queue) => {
      latest.current = next;
      keepQueue(venueId, next);
      setQueue(next);
    },
    [venueId],
  );

  const send = useCallback(async () => {
    if (isSending.current) return;
    isSending.current = true;
    try {
      for (const { bookingId, version } of waiting(latest.current)) {
        const params = { venueId, bookingId: bookingIdSchema.parse(bookingId) };
        try {
          await api('checkInBooking', { params, body: { version } });
          await refresh('getAgenda', 'getAttention');
          change(without(latest.current, bookingId));
        } catch (error) {
          const problem = asCallProblem(error);
          if (lineFailures.includes(problem.code)) return setIsOffline(true);
          await refresh('getAgenda');
          const agenda = queryClient.getQueryData<AgendaView>(agendaKey);
          change(
            isHereByNow(agenda, bookingId)
              ? without(latest.current, bookingId)
              : withConflict(latest.current, bookingId, problemText(problem, t)),
          );
        }
        setIsOffline(false);
      }
    } finally {
      isSending.current = false;
    }
  }, [venueId, refresh, change, queryClient, agendaKey, t]);

  useEffect(() => {
    const wentOffline = () => setIsOffline(true);
    const cameBack = () => {
      setIsOffline(false);
      void send();
    };
    window.addEventListener('offline', wentOffline);
    window.addEventListener('online', cameBack);
    const timer = setInterval(() => void send(), retryEvery);
    return () => {
      window.removeEventListener('offline', wentOffline);
      window.removeEventListener('online', cameBack);
      clearInterval(timer);
    };
  }, [send]);

  useEffect(() => {
    if (feed !== 'live') return;
    setIsOffline(false);
    void send();
  }, [feed, send]);

  const undo = async (booking: AgendaBooking) => {
    const isWaiting = latest.current.some(({ bookingId }) => bookingId === booking.id);
    if (isWaiting && !isSending.current) return change(without(latest.current, booking.id));
    try {
      await undoing.runAsync({ params: { venueId, bookingId: booking.id } });
    } catch (error) {
      notifyProblem(asCallProblem(error), t);
    }
  };
  return {
    queue,
    isOffline,
    checkIn: (booking: AgendaBooking) => {
      change(enqueue(latest.current, booking));
      void send();
      const name = booking.guest?.name ?? booking.reference;
      notifyDone(t('door.checkedIn', { name }), t, { label: t('door.undo'), run: () => void undo(booking) });
    },
    undo: (booking: AgendaBooking) => void undo(booking),
    dismiss: (bookingId: string) => change(without(latest.current, bookingId)),
  };
}
