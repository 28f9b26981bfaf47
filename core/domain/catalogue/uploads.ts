import type { Activity } from '../../contract/model/catalogue/activity.ts';
import { type Album, albumPath } from '../media/media-path.ts';

type Place = Pick<Activity, 'organizationId' | 'venueId'>;

/** Whether a picture was uploaded elsewhere. What was uploaded belongs to what shows it, and is deleted with it. */
export function isOfAnotherAlbum(url: string, album: Album): boolean {
  return url.startsWith('/') && !url.startsWith(albumPath(album));
}

/** Whether a picture was uploaded for another venue, or for the organization. */
export function isOfAnotherVenue(url: string, { organizationId, venueId }: Place): boolean {
  return isOfAnotherAlbum(url, { organizationId, owner: venueId });
}
