import { useQuery } from '@tanstack/preact-query';
import type { VenueId } from '../../../../../core/contract/model/ids.ts';
import type { LocalDate } from '../../../../../core/contract/model/time.ts';
import { api } from '../../../app/api.ts';

export interface AgendaSpan {
  readonly venueId: VenueId;
  readonly from: LocalDate;
  readonly days: number;
}

/** Milliseconds between looks while nobody tells us of changes. */
const lookEvery = 30_000;

export function agendaKey({ venueId, from, days }: AgendaSpan) {
  return ['agenda', venueId, from, days] as const;
}

/** The agenda of a venue. `live`: changes are told by the feed, so there is no need to look for them. */
export function useAgenda(span: AgendaSpan, live: boolean) {
  return useQuery({
    queryKey: agendaKey(span),
    queryFn: ({ signal }) =>
      api('getAgenda', {
        params: { venueId: span.venueId },
        query: { from: span.from, days: span.days },
        signal,
      }),
    // Going from day to day keeps the page in place; another venue is another page.
    placeholderData: (previous) => (previous?.venueId === span.venueId ? previous : undefined),
    refetchInterval: live ? false : lookEvery,
  });
}
