import { mediaId, type VenueId } from '../../../../core/contract/model/ids.ts';
import type { NewUpload, UploadForm } from '../../../../core/contract/schemas/catalogue/pictures.ts';
import type { Album } from '../../../../core/domain/media/media-path.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { can } from '../../../../core/domain/permissions/can.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { venueOf } from '../../scope/venue-in-scope.ts';
import { organizationOf } from '../../venue/venues/deps.ts';
import type { MediaDeps } from './deps.ts';

type NewFile = Pick<NewUpload, 'contentType' | 'bytes'>;

/** Seconds for which the upload form is valid. */
const validFor = 10 * 60;

/**
 * A form for uploading one picture: of this type, of at most these bytes, under a name of its own. The
 * picture is not public until the upload is completed.
 * @throws Problem('forbidden') for a picture of a venue whose settings the actor may not change;
 * Problem('not-found' | 'suspended')
 */
export async function createUpload(
  deps: MediaDeps,
  actor: Actor,
  { venueId, purpose, ...file }: NewUpload & { readonly venueId: VenueId },
): Promise<UploadForm> {
  const { organizationId } = await venueOf(deps, actor, 'activities.edit', venueId);
  if (purpose !== 'activity-image' && !can(actor, 'venues.edit', { venueId })) {
    throw new Problem('forbidden', 'venue-picture-not-allowed');
  }
  return newForm(deps, { organizationId, owner: venueId }, file);
}

/** The same for the logo of the organization. @throws Problem('suspended' | 'forbidden') */
export async function createLogoUpload(deps: MediaDeps, actor: Actor, file: NewFile): Promise<UploadForm> {
  const { id: organizationId } = await organizationOf(deps, actor);
  return newForm(deps, { organizationId, owner: 'organization' }, file);
}

async function newForm(
  { clock, ids, media }: MediaDeps,
  album: Album,
  { contentType, bytes }: NewFile,
): Promise<UploadForm> {
  const upload = { ...album, mediaId: mediaId.parse(`med_${ids.random()}`) };
  const form = await (await media()).formFor(upload, { contentType, bytes, validFor });
  const expiresAt = toInstant(new Date(clock.now().getTime() + validFor * 1000));
  return { mediaId: upload.mediaId, ...form, expiresAt };
}
