import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { publishedType } from '../../core/contract/model/catalogue/media.ts';
import { albumPath, mediaPath, type Upload } from '../../core/domain/media/media-path.ts';
import { toInstant } from '../../core/domain/time.ts';
import type { MediaStore } from './media.ts';

/** The bucket of the data stack: objects in `uploads/` expire after a day, CloudFront serves those in `media/`. */
export function s3Media(bucket: string, client = new S3Client()): MediaStore {
  const incoming = (upload: Upload) => ({ Bucket: bucket, Key: uploadKey(upload) });
  const discard: MediaStore['discard'] = async (upload) => {
    await client.send(new DeleteObjectCommand(incoming(upload)));
  };
  return {
    discard,

    formFor: (upload, { contentType, bytes, validFor }) =>
      createPresignedPost(client, {
        ...incoming(upload),
        Fields: { 'Content-Type': contentType },
        Conditions: [['content-length-range', 1, bytes]],
        Expires: validFor,
      }),

    async uploaded(upload) {
      try {
        const found = await client.send(new GetObjectCommand(incoming(upload)));
        const body = (await found.Body?.transformToByteArray()) ?? new Uint8Array();
        return { contentType: found.ContentType ?? '', body };
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },

    async publish(upload, files) {
      let last = new Date(0);
      for (const { body, ...file } of files) {
        const place = { Bucket: bucket, Key: mediaPath(upload, file).slice(1) };
        await putOnce(client, { ...place, Body: body });
        const { LastModified } = await client.send(new HeadObjectCommand(place));
        last = LastModified ?? last;
      }
      return toInstant(last);
    },

    async isPublished(picture) {
      const prefix = albumPath(picture).slice(1);
      const { Contents = [] } = await client.send(
        new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix }),
      );
      return Contents.length > 0;
    },

    async withdraw(picture) {
      await Promise.all([discard(picture), removeBelow(client, bucket, albumPath(picture).slice(1))]);
    },

    withdrawAll: (album) => removeBelow(client, bucket, albumPath(album).slice(1)),
  };
}

/**
 * A deleted picture disappears from CloudFront after five minutes, and from browsers that have shown it after
 * an hour. An unchanged one is then confirmed by its tag, without its bytes.
 */
const cacheControl = 'public, max-age=3600, s-maxage=300';

async function putOnce(
  client: S3Client,
  object: { Bucket: string; Key: string; Body: Uint8Array },
): Promise<void> {
  const published = { ...object, ContentType: publishedType, CacheControl: cacheControl };
  try {
    await client.send(new PutObjectCommand({ ...published, IfNoneMatch: '*' }));
  } catch (error) {
    if (!isNamed(error, 'PreconditionFailed')) throw error;
  }
}

async function removeBelow(client: S3Client, bucket: string, prefix: string): Promise<void> {
  let isMore = true;
  while (isMore) {
    const found = await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix }));
    const keys = (found.Contents ?? []).flatMap(({ Key }) => Key ?? []);
    await Promise.all(keys.map((Key) => client.send(new DeleteObjectCommand({ Bucket: bucket, Key }))));
    isMore = found.IsTruncated ?? false;
  }
}

function uploadKey({ organizationId, owner, mediaId }: Upload): string {
  return `uploads/${organizationId}/${owner}/${mediaId}`;
}

/** S3 distinguishes missing from forbidden only for callers who may list the bucket. */
const isMissing = (error: unknown) => isNamed(error, 'NoSuchKey') || isNamed(error, 'AccessDenied');

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
