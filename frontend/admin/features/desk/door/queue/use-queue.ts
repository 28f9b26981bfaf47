import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { bookingId as bookingIdSchema } from '../../../../../../core/contract/model/ids.ts';
import type { AgendaView } from '../../../../../../core/contract/views.ts';
import { asCallProblem } from '../../../../../api/problem.ts';
import { useAction, useRefresh } from '../../../../frame/data/use-api.ts';
import { useVenue } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { problemText } from '../../../../kit/problem-text.ts';
import { afterRefusal, type Queue, type Queued, waiting, withConflict, without } from './queue.ts';
import { followQueue, keepQueue, keptQueue, sendAlone } from './queue-store.ts';
import { useLine } from './use-line.ts';

/** Failures of the line or of the session, not answers about the booking: what waits goes on waiting. */
const passing = ['offline', 'unreadable', 'internal', 'rate-limited', 'unauthenticated'];

const refresh = ['getAgenda', 'getAttention', 'getStaffBooking'] as const;

/** What was done at this door, by way of a queue on the device, so that it works without a line. */
export function useQueue(agendaKey: readonly unknown[]) {
  const { t } = useWords();
  const { id: venueId } = useVenue();
  const [queue, setQueue] = useState<Queue>(() => keptQueue(venueId));
  const latest = useRef(queue);
  const isKept = useRef(true);
  const isSending = useRef(false);
  const refreshRoutes = useRefresh();
  const queryClient = useQueryClient();
  const { runAsync: checkIn } = useAction('checkInBooking', { refresh });
  const { runAsync: addNote } = useAction('addBookingNote', { refresh });

  const show = useCallback((now: Queue) => {
    latest.current = now;
    setQueue(now);
  }, []);

  const change = useCallback(
    (to: (queue: Queue) => Queue) => {
      // Another window may have added to it.
      const now = to(isKept.current ? keptQueue(venueId) : latest.current);
      isKept.current = keepQueue(venueId, now);
      show(now);
    },
    [venueId, show],
  );

  useEffect(() => followQueue(venueId, () => show(keptQueue(venueId))), [venueId, show]);

  const deliver = async (queued: Queued): Promise<void> => {
    const params = { venueId, bookingId: bookingIdSchema.parse(queued.bookingId) };
    if (queued.kind === 'check-in') await checkIn({ params, body: { version: queued.version } });
    else await addNote({ params, headers: { 'idempotency-key': queued.id }, body: { text: queued.text } });
  };

  /** @throws the problem when the API refuses what was queued */
  const deliverChecked = async (queued: Queued): Promise<void> => {
    try {
      await deliver(queued);
    } catch (error) {
      if (queued.kind === 'note' || passing.includes(asCallProblem(error).code)) throw error;
      await refreshRoutes(...refresh);
      const outcome = afterRefusal(queryClient.getQueryData<AgendaView>(agendaKey), queued);
      if (outcome === 'conflict') throw error;
      if (outcome !== 'here') await deliver({ ...queued, ...outcome });
    }
  };

  const sendAll = async (): Promise<void> => {
    for (let next = waiting(latest.current)[0]; next; next = waiting(latest.current)[0]) {
      const { id } = next;
      try {
        await deliverChecked(next);
        change((now) => without(now, id));
      } catch (error) {
        const problem = asCallProblem(error);
        if (passing.includes(problem.code)) return setIsOffline(true);
        change((now) => withConflict(now, id, problemText(problem, t)));
      }
      setIsOffline(false);
    }
  };

  const send = async (): Promise<void> => {
    if (isSending.current) return;
    isSending.current = true;
    await sendAlone(venueId, sendAll).finally(() => {
      isSending.current = false;
    });
  };

  const [isOffline, setIsOffline] = useLine(() => void send());

  return {
    queue,
    isOffline,
    /** Changes the queue, and sends what is in it. */
    put: (to: (queue: Queue) => Queue) => {
      change(to);
      void send();
    },
    /** Takes out what has not been sent yet; false where it is on its way, or not here. */
    takeOut: (id: string): boolean => {
      const isHere = latest.current.some((each) => each.id === id);
      if (!isHere || (isSending.current && waiting(latest.current)[0]?.id === id)) return false;
      change((now) => without(now, id));
      return true;
    },
  };
}
