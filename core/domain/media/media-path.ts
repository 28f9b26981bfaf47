import { type MediaId, mediaId, type OrganizationId, type VenueId } from '../../contract/model/ids.ts';

/** A picture: the venue that it belongs to, and its id. */
export interface Upload {
  readonly organizationId: OrganizationId;
  readonly venueId: VenueId;
  readonly mediaId: MediaId;
}

/** One published file of a picture. */
export interface PictureFile {
  /** Identifies the uploaded bytes: another upload with the same form has other files. */
  readonly digest: string;
  /** Pixels. */
  readonly width: number;
}

/** The address of a published file, on the site's own origin. */
export function mediaPath(picture: Upload, { digest, width }: PictureFile): string {
  return `${albumPath(picture)}/${digest}-${width}.webp`;
}

type Album = Pick<Upload, 'organizationId' | 'venueId'> & Partial<Pick<Upload, 'mediaId'>>;

/**
 * The common start of the addresses of all files of a picture, or of all pictures of a venue. Ids have one
 * length.
 */
export function albumPath({ organizationId, venueId, mediaId: id }: Album): string {
  return `/media/${organizationId}/${venueId}/${id ?? ''}`;
}

/** The picture that an address names; null for an address on another site. */
export function mediaIdOf(url: string): MediaId | null {
  const [, name] = /^\/media\/[^/]+\/[^/]+\/([^/.]+)/.exec(url) ?? [];
  return mediaId.safeParse(name).data ?? null;
}
