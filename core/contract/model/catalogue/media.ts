import * as z from 'zod';

/** The formats that a person can upload. No SVG: that is a document, which can hold scripts. */
export const pictureType = z.enum(['image/png', 'image/jpeg', 'image/webp', 'image/avif']);

/** The format of every published picture: all browsers show it, with transparency, at a third of a PNG's bytes. */
export const publishedType = 'image/webp';

/** Bytes of an upload. */
export const largestPicture = 5 * 1024 * 1024;

/** Pixels of one side of an upload. */
export const pictureSides = { least: 16, most: 8000 } as const;

/** Pixels of a whole upload: decoded, each takes four bytes of the function's memory. */
export const mostPixels = 40_000_000;

/** What a picture is for. */
export const mediaPurpose = z.enum(['logo', 'venue-image', 'activity-image']);

export type PictureType = z.infer<typeof pictureType>;
