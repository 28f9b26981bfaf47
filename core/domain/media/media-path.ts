import { type MediaId, mediaId, type OrganizationId, type VenueId } from '../../contract/model/ids.ts';

/** Whose picture it is: a venue's, or the organization's own. */
export type AlbumOwner = VenueId | 'organization';

/** All pictures of a venue, or all of the organization itself. */
export interface Album {
  readonly organizationId: OrganizationId;
  readonly owner: AlbumOwner;
}

export interface Upload extends Album {
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

/** The common start of the addresses of all files of a picture, or of all pictures of an album. Ids have one length. */
export function albumPath({ organizationId, owner, mediaId: id }: Album & Partial<Upload>): string {
  return `/media/${organizationId}/${owner}/${id ?? ''}`;
}

/** The picture that an address names; null for an address on another site. */
export function mediaIdOf(url: string): MediaId | null {
  const [, name] = /^\/media\/[^/]+\/[^/]+\/([^/.]+)/.exec(url) ?? [];
  return mediaId.safeParse(name).data ?? null;
}
