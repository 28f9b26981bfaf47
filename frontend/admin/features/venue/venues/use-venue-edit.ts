import {
  type VenueRecord,
  type VenueSettings,
  venueSettings,
} from '../../../../../core/contract/schemas/venue/venues.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { notifyDone } from '../../../kit/notify.tsx';

/** Saves a part of a venue's settings; the others stay as they were seen. @throws CallProblem */
export function useVenueEdit(seen: VenueRecord): (part: Partial<VenueSettings>) => Promise<VenueRecord> {
  const { t } = useWords();
  const edit = useAction('editVenue', {
    refresh: ['getVenueSettings', 'listVenues', 'getProfile', 'getEmbeds'],
    onDone: () => notifyDone(t('venues.saved'), t),
  });
  return (part) =>
    edit.runAsync({
      params: { venueId: seen.id },
      body: { ...venueSettings.parse(seen), ...part, version: seen.version },
    });
}
