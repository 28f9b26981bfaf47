import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { FeedMessage } from '../../../../core/contract/feeds.ts';
import type { CallableRoute } from '../../../api/client.ts';
import { useVenue } from '../venue.ts';
import { api } from './api.ts';
import { type FeedState, followVenue } from './feed.ts';
import { gather } from './gather.ts';
import { useRefresh } from './use-api.ts';

type Listener = (message: FeedMessage) => void;

interface Live {
  readonly state: FeedState;
  readonly listen: (listener: Listener) => () => void;
}

const LiveContext = createContext<Live | null>(null);

/** Milliseconds: one change arrives as several messages, of its session and of its booking. */
const pause = 150;

/** What shows bookings or seats, and is read again when they change. Only what is on the screen is fetched. */
const followers: readonly CallableRoute[] = [
  'getAgenda',
  'getAttention',
  'getBookingStory',
  'getDayFigures',
  'getStaffBooking',
  'getStaffGroup',
  'listWaitlist',
  'listWaitlistOfDay',
  'listBookings',
  'listClosures',
  'listSignatures',
  'listTills',
  'getTakings',
];

/** The same for who runs a session. */
const followersOfTeam: readonly CallableRoute[] = ['listAssignments', 'listMemberAssignments'];

/** Follows the venue that the page shows, and reads again what its news makes out of date. */
export function LiveVenue({ children }: { children: ReactNode }) {
  const { id: venueId } = useVenue();
  const refresh = useRefresh();
  const [state, setState] = useState<FeedState>('connecting');
  const listeners = useRef(new Set<Listener>());

  useEffect(() => {
    const soon = gather<CallableRoute>((routes) => void refresh(...routes), pause);
    const stop = followVenue({
      ticket: async () => (await api('createFeedTicket', { params: { venueId } })).ticket,
      // What was missed before this moment is not repeated.
      onJoined: () => {
        soon.add(...followers, ...followersOfTeam);
      },
      onMessage: (message) => {
        for (const listener of listeners.current) listener(message);
        soon.add(...(message.type === 'assignment' ? followersOfTeam : followers));
        if (message.type === 'notification') soon.add('listNotifications');
      },
      onState: setState,
    });
    return () => {
      stop();
      soon.stop();
    };
  }, [venueId, refresh]);

  const live = useMemo<Live>(
    () => ({
      state,
      listen: (listener) => {
        listeners.current.add(listener);
        return () => listeners.current.delete(listener);
      },
    }),
    [state],
  );
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** How the connection to the venue's news is. Null outside the pages of a venue. */
export function useFeedState(): FeedState | null {
  return useContext(LiveContext)?.state ?? null;
}

/** Hears every message of the venue's feed while the component is there. */
export function useNews(listener: Listener): void {
  const live = useContext(LiveContext);
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => live?.listen((message) => latest.current(message)), [live]);
}
