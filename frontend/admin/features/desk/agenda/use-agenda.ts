import type { LocalDate } from '../../../../../core/contract/model/time.ts';
import type { AgendaView } from '../../../../../core/contract/views.ts';
import { useFeedState } from '../../../frame/data/live.tsx';
import { type Loading, useApi } from '../../../frame/data/use-api.ts';
import { useVenue } from '../../../frame/venue.ts';

/** Milliseconds between readings while no news arrives by the feed. */
const pollEvery = 30_000;

/** The sessions of the venue with their bookings, kept up to date. */
export function useAgenda(from: LocalDate, days = 1): Loading<AgendaView> {
  const { id: venueId } = useVenue();
  const isLive = useFeedState() === 'live';
  const input = { params: { venueId }, query: { from, days } };
  const loading = useApi('getAgenda', input, { every: isLive ? false : pollEvery });
  // Another venue's sessions are not a former answer to the same question.
  return loading.data?.venueId === venueId ? loading : { ...loading, data: undefined };
}
