import { createHash } from 'node:crypto';
import { S3Client } from '@aws-sdk/client-s3';
import type { Activity } from '../../../core/contract/model/catalogue/activity.ts';
import { checkPicture } from '../../../core/domain/media/check-picture.ts';
import { mediaPath } from '../../../core/domain/media/media-path.ts';
import { jsquash } from '../../../lambdas/gateways/jsquash.ts';
import type { MediaStore } from '../../../lambdas/gateways/media.ts';
import { s3Media } from '../../../lambdas/gateways/s3-media.ts';
import { renderPicture } from '../../../lambdas/usecases/catalogue/media/render-picture.ts';
import type { PrepareInput } from '../../host.ts';
import { demoId } from '../ids.ts';
import type { DemoOrganization } from '../organizations.ts';
import { paint } from './paint.ts';
import { pngOf } from './png.ts';
import { sceneOf } from './scenes.ts';

/** Paints a picture of every room and publishes it as an upload would be. Answers the rooms with their pictures. */
export async function withPictures(
  { aws, mediaBucket }: Pick<PrepareInput, 'aws' | 'mediaBucket'>,
  organizations: readonly DemoOrganization[],
): Promise<DemoOrganization[]> {
  const client = new S3Client({ ...aws, forcePathStyle: true });
  const media = s3Media(mediaBucket, client);
  const pictured: DemoOrganization[] = [];
  for (const { organization, venues } of organizations) {
    const shown: DemoOrganization['venues'][number][] = [];
    for (const { activities, ...venue } of venues) {
      const rooms: Activity[] = [];
      for (const room of activities) rooms.push({ ...room, imageUrl: await publish(media, room) });
      shown.push({ ...venue, activities: rooms });
    }
    pictured.push({ organization, venues: shown });
  }
  client.destroy();
  return pictured;
}

/** The address of the largest file. */
async function publish(media: MediaStore, { organizationId, venueId, id, name }: Activity): Promise<string> {
  const upload = { organizationId, owner: venueId, mediaId: demoId.media(id) };
  const png = pngOf(paint(sceneOf(name)));
  const digest = createHash('sha256').update(png).digest('hex').slice(0, 16);
  const files = await renderPicture(jsquash(), checkPicture('image/png', png), png);
  await media.publish(
    upload,
    files.map(({ width, body }) => ({ digest, width, body })),
  );
  return mediaPath(upload, { digest, width: Math.max(...files.map(({ width }) => width)) });
}
