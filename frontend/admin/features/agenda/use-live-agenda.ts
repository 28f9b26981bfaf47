import { useQueryClient } from '@tanstack/preact-query';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { BookingMessage, FeedMessage } from '../../../../core/contract/feeds.ts';
import type { AgendaView } from '../../../../core/contract/views.ts';
import { api } from '../../app/api.ts';
import { type FeedState, followVenue } from '../../app/feed.ts';
import { shortDate } from '../../app/format.ts';
import { useToast } from '../../ui/toast.tsx';
import { announcement } from './announcement.ts';
import { findBooking, isNews } from './feed-news.ts';
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
  const queryClient = useQueryClient();
  const toast = useToast();
  const [state, setState] = useState<FeedState>('connecting');
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const arrived = useRef(new Map<string, BookingMessage>());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const current = useRef(span);
  current.current = span;
  const agenda = () => queryClient.getQueryData<AgendaView>(agendaKey(current.current));

  const lookAgain = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(async () => {
      const told = [...arrived.current.values()];
      arrived.current.clear();
      await queryClient.invalidateQueries({ queryKey: ['agenda', current.current.venueId] });
      setFresh((known) => new Set([...known, ...told.map(({ bookingId }) => bookingId)]));
      for (const message of told) toast(textOf(message, agenda()));
    }, settle);
  }, [queryClient, toast]);

  const receive = useCallback(
    (message: FeedMessage) => {
      const shown = agenda();
      const news = shown === undefined || isNews(shown, message);
      if (message.type === 'booking' && isArrival(message, shown)) {
        arrived.current.set(message.bookingId, message);
      } else if (!news) return;
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
      clearTimeout(timer.current);
      stop();
    };
  }, [venueId, lookAgain, receive]);

  return { state, fresh };
}

/** A booking is news for people when it is confirmed, once. */
function isArrival(message: BookingMessage, shown: AgendaView | undefined): boolean {
  if (message.state !== 'confirmed') return false;
  return (shown && findBooking(shown, message.bookingId)?.booking.state) !== 'confirmed';
}

function textOf(message: BookingMessage, shown: AgendaView | undefined): string {
  const found = shown && findBooking(shown, message.bookingId);
  return found ? announcement(found, shown) : `New booking for ${shortDate(message.date)}`;
}
