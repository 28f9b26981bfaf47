import type { EmbedId, VenueId } from '../../../../../core/contract/model/ids.ts';
import { addDays, localDateOf } from '../../../../../core/domain/time.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useVenue } from '../../../frame/venue.ts';

/** Days up to today that the figures are of. */
const span = 30;

/** What came of a widget in the last 30 days. */
export function useFunnel(venueId: VenueId, embedId: EmbedId) {
  const { timeZone } = useVenue();
  return useApi('getEmbedFunnel', { params: { venueId, embedId }, query: lastDays(timeZone) });
}

/** What came of a venue's page and own widget in the last 30 days. */
export function useVenueFunnel({
  id: venueId,
  timeZone,
}: {
  readonly id: VenueId;
  readonly timeZone: string;
}) {
  return useApi('getVenueFunnel', { params: { venueId }, query: lastDays(timeZone) });
}

function lastDays(timeZone: string) {
  const to = localDateOf(new Date().toISOString(), timeZone);
  return { from: addDays(to, 1 - span), to };
}
