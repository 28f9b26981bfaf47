import type { MediaId, OrganizationId, VenueId } from '../../contract/model/ids.ts';
import { type PictureType, pictureEndings } from '../../contract/model/media.ts';

/** A picture on its way: whose it is, and what it is called. */
export interface Upload {
  readonly organizationId: OrganizationId;
  readonly venueId: VenueId;
  readonly mediaId: MediaId;
}

/** Where a published picture is, on the site's own origin. */
export function mediaPath({ organizationId, venueId, mediaId }: Upload, type: PictureType): string {
  return `/media/${organizationId}/${venueId}/${mediaId}.${pictureEndings[type]}`;
}
