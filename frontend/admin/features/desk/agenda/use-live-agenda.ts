import { useQueryClient } from '@tanstack/preact-query';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { FeedMessage } from '../../../../../core/contract/feeds.ts';
import type { AgendaView } from '../../../../../core/contract/views.ts';
import { api } from '../../../app/api.ts';
import { type FeedState, followVenue } from '../../../app/feed.ts';
import { useToast } from '../../../ui/toast.tsx';
import { type PortalWords, useWords } from '../../../ui/words.ts';
import { announcement } from './announcement.ts';
import { type Arrival, arrivals, findBooking, isArrival, isNews } from './feed-news.ts';
import { type AgendaSpan, agendaKey } from './use-agenda.ts';

/** Milliseconds: one change comes as several messages, of its session and of its booking. */
const settle = 150;

export interface LiveAgenda {
  readonly state: FeedState;
  /** Bookings that were confirmed while the page was open. */
  readonly fresh: ReadonlySet<string>;
}

/** Keeps the agenda on the screen true, and tells of bookings as they come in. */
export function useLiveAgenda(span: AgendaSpan): LiveAgenda {
  const words = useWords();
  const queryClient = useQueryClient();
  const toast = useToast();
  const [state, setState] = useState<FeedState>('connecting');
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const told = useRef<Arrival[]>([]);
  const announced = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const current = useRef(span);
  current.current = span;
  const agenda = () => queryClient.getQueryData<AgendaView>(agendaKey(current.current));

  const announce = useCallback(
    (all: readonly Arrival[]) => {
      for (const arrival of all) {
        if (announced.current.has(arrival.bookingId)) continue;
        announced.current.add(arrival.bookingId);
        toast(textOf(arrival, agenda(), words));
      }
      setFresh(new Set(announced.current));
    },
    [toast, words],
  );

  const lookAgain = useCallback(() => {
    timer.current ??= setTimeout(async () => {
      timer.current = undefined;
      const key = agendaKey(current.current);
      const before = queryClient.getQueryData<AgendaView>(key);
      await queryClient.invalidateQueries({ queryKey: ['agenda', current.current.venueId] });
      const after = queryClient.getQueryData<AgendaView>(key);
      announce([...told.current.splice(0), ...(before && after ? arrivals(before, after) : [])]);
    }, settle);
  }, [queryClient, announce]);

  const receive = useCallback(
    (message: FeedMessage) => {
      const shown = agenda();
      const news = shown === undefined || isNews(shown, message);
      if (message.type === 'booking' && isArrival(shown, message)) told.current.push(message);
      else if (!news) return;
      lookAgain();
    },
    [lookAgain],
  );

  const { venueId } = span;
  useEffect(() => {
    const stop = followVenue({
      ticket: async () => (await api('createFeedTicket', { params: { venueId } })).ticket,
      onJoined: lookAgain,
      onMessage: receive,
      onState: setState,
    });
    return () => {
      stop();
      clearTimeout(timer.current);
      timer.current = undefined;
      told.current = [];
    };
  }, [venueId, lookAgain, receive]);

  return { state, fresh };
}

function textOf({ bookingId, date }: Arrival, shown: AgendaView | undefined, words: PortalWords): string {
  const found = shown && findBooking(shown, bookingId);
  return found
    ? announcement(found, shown, words)
    : words.t('newBookingFor', { date: words.formatIn('UTC').shortDate(date) });
}
