import type { EventDetail } from '../../../../core/contract/events.ts';
import { logoOf, picturesOf } from '../../../../core/domain/media/named-pictures.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import type { Table } from '../../../data/table.ts';
import { venues } from '../../../data/venue/venues.ts';
import type { MediaStore } from '../../../gateways/media.ts';

interface UnusedDeps {
  readonly table: Table;
  readonly media: () => Promise<MediaStore>;
}

type Dropped = Pick<EventDetail<'venue.pictures-dropped'>, 'organizationId' | 'venueId' | 'pictures'>;

/**
 * Deletes the pictures that something at a venue stopped showing, unless something else there shows them: copies of
 * an activity share its pictures.
 */
export async function deleteUnusedPictures(
  { table, media }: UnusedDeps,
  { organizationId, venueId, pictures }: Dropped,
): Promise<void> {
  const [venue, shown] = await Promise.all([
    venues(table).getLatest(organizationId, venueId),
    activities(table).listLatest(organizationId, venueId),
  ]);
  const named = new Set([...(venue ? logoOf(venue) : []), ...shown.flatMap(picturesOf)]);
  const unused = pictures.filter((each) => !named.has(each));
  if (unused.length === 0) return;
  const store = await media();
  await Promise.all(unused.map((mediaId) => store.withdraw({ organizationId, venueId, mediaId })));
}
