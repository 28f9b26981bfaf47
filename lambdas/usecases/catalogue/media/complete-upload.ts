import { createHash } from 'node:crypto';
import { publishedType } from '../../../../core/contract/model/catalogue/media.ts';
import type { MediaId, VenueId } from '../../../../core/contract/model/ids.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import type { PublishedPicture } from '../../../../core/contract/schemas/catalogue/pictures.ts';
import { checkPicture } from '../../../../core/domain/media/check-picture.ts';
import { mediaPath, type Upload } from '../../../../core/domain/media/media-path.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { transact } from '../../../data/transaction.ts';
import type { MediaStore, UploadedFile } from '../../../gateways/media.ts';
import { venueOf } from '../../scope/venue-in-scope.ts';
import { organizationOf } from '../../venue/venues/deps.ts';
import type { PictureDeps } from './deps.ts';
import { type Rendering, renderPicture } from './render-picture.ts';

/**
 * Publishes an uploaded picture in the sizes that pages show. Repeating the request answers the same; an upload that
 * is not a picture within the limits is discarded.
 * @throws Problem('not-found') when nothing was uploaded; Problem('invalid-input' | 'suspended' | 'forbidden')
 */
export async function completeUpload(
  deps: PictureDeps,
  actor: Actor,
  { venueId, mediaId }: { readonly venueId: VenueId; readonly mediaId: MediaId },
): Promise<PublishedPicture> {
  const { organizationId } = await venueOf(deps, actor, 'activities.edit', venueId);
  return publish(deps, actor, 'completeUpload', { organizationId, owner: venueId, mediaId });
}

/** The same for the logo of the organization. @throws as `completeUpload` does */
export async function completeLogoUpload(
  deps: PictureDeps,
  actor: Actor,
  { mediaId }: { readonly mediaId: MediaId },
): Promise<PublishedPicture> {
  const { id: organizationId } = await organizationOf(deps, actor);
  return publish(deps, actor, 'completeLogoUpload', { organizationId, owner: 'organization', mediaId });
}

type Completion = 'completeUpload' | 'completeLogoUpload';

async function publish(
  deps: PictureDeps,
  actor: Actor,
  action: Completion,
  upload: Upload,
): Promise<PublishedPicture> {
  const media = await deps.media();
  const found = await media.uploaded(upload);
  if (!found) throw new Problem('not-found', 'no-upload');
  const renderings = await rendered(deps, media, upload, found);
  const digest = digestOf(found.body);
  const files = renderings.map(({ width, body }) => ({ digest, width, body }));
  const at = await media.publish(upload, files);
  const picture = describe(upload, digest, renderings.at(-1) ?? renderings[0]);
  await noteUpload(deps, actor, { action, upload, digest, picture, at });
  return picture;
}

async function rendered(
  { codec }: PictureDeps,
  media: MediaStore,
  upload: Upload,
  { contentType, body }: UploadedFile,
) {
  try {
    return await renderPicture(codec, checkPicture(contentType, body), body);
  } catch (error) {
    if (error instanceof Problem) await media.discard(upload);
    throw error;
  }
}

/** Names the bytes of an upload in the addresses of its files. */
function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

function describe(upload: Upload, digest: string, { width, height, body }: Rendering): PublishedPicture {
  const url = mediaPath(upload, { digest, width });
  return { url, contentType: publishedType, bytes: body.length, width, height };
}

interface Published {
  readonly action: Completion;
  readonly upload: Upload;
  readonly digest: string;
  readonly picture: PublishedPicture;
  /** When it was first published, so that each repetition writes the same entry. */
  readonly at: Instant;
}

/** Also writes the entry for a request that published the picture and crashed. */
async function noteUpload(
  { table }: PictureDeps,
  actor: Actor,
  { action, upload: { organizationId, mediaId }, digest, picture, at }: Published,
): Promise<void> {
  const resource = { kind: 'media' as const, id: mediaId };
  const entry = { organizationId, actor, action, resource, after: picture };
  await transact(table, [auditWrite({ ...entry, at, id: `${mediaId}-${digest}` })]);
}
