import type { EmbedId, VenueId } from '../../../../../core/contract/model/ids.ts';
import { addDays, localDateOf } from '../../../../../core/domain/time.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useVenue } from '../../../frame/venue.ts';

/** Days up to today that the figures are of. */
const span = 30;

/** What came of a widget in the last 30 days. */
export function useFunnel(venueId: VenueId, embedId: EmbedId) {
  const { timeZone } = useVenue();
  const to = localDateOf(new Date().toISOString(), timeZone);
  const from = addDays(to, 1 - span);
  return useApi('getEmbedFunnel', { params: { venueId, embedId }, query: { from, to } });
}
