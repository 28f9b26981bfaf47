import type { Activity } from '../../contract/model/catalogue/activity.ts';

type Place = Pick<Activity, 'organizationId' | 'venueId'>;

/**
 * Whether a picture was uploaded for another venue. What was uploaded belongs to the venue that shows it: it goes
 * when that one goes.
 */
export function isOfAnotherVenue(url: string, { organizationId, venueId }: Place): boolean {
  return url.startsWith('/') && !url.startsWith(`/media/${organizationId}/${venueId}/`);
}
