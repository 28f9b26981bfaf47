import { mediaId, type VenueId } from '../../../../core/contract/model/ids.ts';
import type { NewUpload, UploadForm } from '../../../../core/contract/schemas/catalogue/pictures.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { can } from '../../../../core/domain/permissions/can.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { venueOf } from '../../scope/venue-in-scope.ts';
import type { MediaDeps } from './deps.ts';

/** Seconds for which the upload form is valid. */
const validFor = 10 * 60;

/**
 * A form for uploading one picture: of this type, of at most these bytes, under a name of its own. The
 * picture is not public until the upload is completed.
 * @throws Problem('forbidden') for the logo of a venue whose settings the actor may not change;
 * Problem('not-found' | 'suspended')
 */
export async function createUpload(
  { table, clock, ids, media }: MediaDeps,
  actor: Actor,
  { venueId, purpose, contentType, bytes }: NewUpload & { readonly venueId: VenueId },
): Promise<UploadForm> {
  const { organizationId } = await venueOf({ table }, actor, 'activities.edit', venueId);
  if (purpose === 'logo' && !can(actor, 'venues.edit', { venueId })) {
    throw new Problem('forbidden', 'logo-not-allowed');
  }
  const upload = { organizationId, venueId, mediaId: mediaId.parse(`med_${ids.random()}`) };
  const form = await (await media()).formFor(upload, { contentType, bytes, validFor });
  const expiresAt = toInstant(new Date(clock.now().getTime() + validFor * 1000));
  return { mediaId: upload.mediaId, ...form, expiresAt };
}
