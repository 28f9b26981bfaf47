import * as z from 'zod';

/** What a picture may be. No SVG: that is a document, which can hold scripts. */
export const pictureType = z.enum(['image/png', 'image/jpeg', 'image/webp', 'image/avif']);

/** How the name of its file ends. */
export const pictureEndings: Readonly<Record<PictureType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/avif': 'avif',
};

/** Bytes. */
export const largestPicture = 5 * 1024 * 1024;

/** Pixels of one side: below, there is nothing to see; above, a phone runs out of memory. */
export const pictureSides = { least: 16, most: 8000 } as const;

/** What a picture is for. */
export const mediaPurpose = z.enum(['logo', 'activity-image']);

export type PictureType = z.infer<typeof pictureType>;
