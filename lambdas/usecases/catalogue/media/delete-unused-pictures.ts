import type { EventDetail } from '../../../../core/contract/events.ts';
import type { MediaId } from '../../../../core/contract/model/ids.ts';
import type { Album } from '../../../../core/domain/media/media-path.ts';
import { logoOf, picturesOf, venuePicturesOf } from '../../../../core/domain/media/named-pictures.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import type { Table } from '../../../data/table.ts';
import { venues } from '../../../data/venue/venues.ts';
import type { MediaStore } from '../../../gateways/media.ts';

interface UnusedDeps {
  readonly table: Table;
  readonly media: () => Promise<MediaStore>;
}

type Dropped = Pick<EventDetail<'venue.pictures-dropped'>, 'organizationId' | 'venueId' | 'pictures'>;
type DroppedLogos = Pick<EventDetail<'organization.pictures-dropped'>, 'organizationId' | 'pictures'>;

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
  const named = new Set([...(venue ? venuePicturesOf(venue) : []), ...shown.flatMap(picturesOf)]);
  const unused = pictures.filter((each) => !named.has(each));
  await withdraw(media, { organizationId, owner: venueId }, unused);
}

/** The same for logos of the organization. */
export async function deleteUnusedLogos(
  { table, media }: UnusedDeps,
  { organizationId, pictures }: DroppedLogos,
): Promise<void> {
  const organization = await organizations(table).getLatest(organizationId);
  const named = organization ? logoOf(organization.look) : [];
  const unused = pictures.filter((each) => !named.includes(each));
  await withdraw(media, { organizationId, owner: 'organization' }, unused);
}

async function withdraw(
  media: UnusedDeps['media'],
  album: Album,
  pictures: readonly MediaId[],
): Promise<void> {
  if (pictures.length === 0) return;
  const store = await media();
  await Promise.all(pictures.map((mediaId) => store.withdraw({ ...album, mediaId })));
}
