import type { MediaStore } from '../gateways/media.ts';
import { env } from './config.ts';

let store: Promise<MediaStore> | undefined;

/** The bucket of pictures. Its client is loaded on first use, not when the function starts. */
export function mediaStore(): Promise<MediaStore> {
  store ??= import('../gateways/s3-media.ts').then(({ s3Media }) => s3Media(env('MEDIA_BUCKET')));
  return store;
}
