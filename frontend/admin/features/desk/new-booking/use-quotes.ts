import { useQueries } from '@tanstack/react-query';
import type { CallInput } from '../../../../api/client.ts';
import { api } from '../../../frame/data/api.ts';
import { useVenue } from '../../../frame/venue.ts';

export type QuoteRequest = CallInput<'quoteStaffBooking'>['body'];

interface Sum {
  /** Minor units. */
  readonly total: number;
  readonly dueNow: number;
}

/** What several bookings cost together; null until each price is known. */
export function useQuotedSum(requests: readonly QuoteRequest[]): Sum | null {
  const { id: venueId } = useVenue();
  const answers = useQueries({
    queries: requests.map((body) => {
      const input = { params: { venueId }, body };
      return { queryKey: ['quoteStaffBooking', input], queryFn: () => api('quoteStaffBooking', input) };
    }),
  });
  const quotes = answers.flatMap(({ data }) => (data ? [data.quote] : []));
  if (quotes.length < requests.length) return null;
  return {
    total: quotes.reduce((sum, { total }) => sum + total, 0),
    dueNow: quotes.reduce((sum, { dueNow }) => sum + dueNow, 0),
  };
}
