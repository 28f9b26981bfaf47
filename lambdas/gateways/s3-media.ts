import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { mediaPath, type Upload } from '../../core/domain/media/media-path.ts';
import { toInstant } from '../../core/domain/time.ts';
import type { MediaStore, StoredFile } from './media.ts';

/** The bucket of the data stack: `uploads/` is forgotten after a day, `media/` is what CloudFront serves. */
export function s3Media(bucket: string): MediaStore {
  const client = new S3Client();
  const incoming = (upload: Upload) => ({ Bucket: bucket, Key: uploadKey(upload) });
  return {
    formFor: (upload, { contentType, bytes, validFor }) =>
      createPresignedPost(client, {
        ...incoming(upload),
        Fields: { 'Content-Type': contentType },
        Conditions: [['content-length-range', 1, bytes]],
        Expires: validFor,
      }),

    async uploaded(upload) {
      try {
        return await read(client, incoming(upload));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },

    async publish(upload, { contentType, body }) {
      const shown = { Bucket: bucket, Key: mediaPath(upload, contentType).slice(1) };
      const object = { ...shown, Body: body, ContentType: contentType };
      try {
        await client.send(new PutObjectCommand({ ...object, CacheControl: forGood, IfNoneMatch: '*' }));
      } catch (error) {
        if (!isNamed(error, 'PreconditionFailed')) throw error;
      }
      return read(client, shown);
    },

    async discard(upload) {
      await client.send(new DeleteObjectCommand(incoming(upload)));
    },
  };
}

async function read(client: S3Client, place: { Bucket: string; Key: string }): Promise<StoredFile> {
  const found = await client.send(new GetObjectCommand(place));
  return {
    contentType: found.ContentType ?? '',
    body: (await found.Body?.transformToByteArray()) ?? new Uint8Array(),
    at: toInstant(found.LastModified ?? new Date(0)),
  };
}

/** A picture never changes: another one has another name. */
const forGood = 'public, max-age=31536000, immutable';

function uploadKey({ organizationId, venueId, mediaId }: Upload): string {
  return `uploads/${organizationId}/${venueId}/${mediaId}`;
}

/** S3 tells missing from forbidden only to those who may list the bucket. */
const isMissing = (error: unknown) => isNamed(error, 'NoSuchKey') || isNamed(error, 'AccessDenied');

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
