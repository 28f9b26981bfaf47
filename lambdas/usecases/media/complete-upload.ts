import type { MediaId, VenueId } from '../../../core/contract/model/ids.ts';
import type { PublishedPicture } from '../../../core/contract/schemas/venues.ts';
import { checkPicture } from '../../../core/domain/media/check-picture.ts';
import { mediaPath, type Upload } from '../../../core/domain/media/media-path.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { auditWrite } from '../../data/audit.ts';
import { transact } from '../../data/transaction.ts';
import type { MediaStore, StoredFile } from '../../gateways/media.ts';
import { venueOf } from '../portal/venue-in-scope.ts';
import type { MediaDeps } from './deps.ts';

/**
 * Publishes a picture that was uploaded, once its bytes have been looked at: exactly these become public, whatever
 * is uploaded in their place later. Asked again, it answers the same. What is no picture is thrown away.
 * @throws Problem('not-found') when nothing was uploaded; Problem('conflict') when another picture is public under
 * its name; Problem('invalid-input' | 'suspended' | 'forbidden')
 */
export async function completeUpload(
  deps: MediaDeps,
  actor: Actor,
  { venueId, mediaId }: { readonly venueId: VenueId; readonly mediaId: MediaId },
): Promise<PublishedPicture> {
  const { organizationId } = await venueOf(deps, actor, 'activities.edit', venueId);
  const upload = { organizationId, venueId, mediaId };
  const media = await deps.media();
  const found = await media.uploaded(upload);
  if (!found) throw new Problem('not-found', 'Nothing was uploaded under this name. Upload it again.');
  const picture = await checked(media, upload, found);
  const shown = await media.publish(upload, { contentType: picture.contentType, body: found.body });
  if (!isSame(shown, found)) {
    throw new Problem('conflict', 'Another picture is published under this name. Upload this one anew.');
  }
  await noteUpload(deps, actor, upload, shown.at, picture);
  return picture;
}

async function checked(
  media: MediaStore,
  upload: Upload,
  { contentType, body }: StoredFile,
): Promise<PublishedPicture> {
  try {
    const { type, width, height } = checkPicture(contentType, body);
    return { url: mediaPath(upload, type), contentType: type, bytes: body.length, width, height };
  } catch (error) {
    if (error instanceof Problem) await media.discard(upload);
    throw error;
  }
}

const isSame = (one: StoredFile, other: StoredFile) => Buffer.compare(one.body, other.body) === 0;

/**
 * As of when it was published, so that it is in the audit log once, however often it is completed; also when whoever
 * published it died before it was noted.
 */
async function noteUpload(
  { table }: MediaDeps,
  actor: Actor,
  { organizationId, mediaId }: Upload,
  at: StoredFile['at'],
  after: PublishedPicture,
): Promise<void> {
  const resource = { kind: 'media' as const, id: mediaId };
  await transact(table, [
    auditWrite({ organizationId, actor, action: 'completeUpload', resource, after, at, id: mediaId }),
  ]);
}
