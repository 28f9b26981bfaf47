import * as z from 'zod';
import type { PlainProblemKey } from '../../../words/problems.ts';
import { largestPicture, mediaPurpose, pictureType, publishedType } from '../../model/catalogue/media.ts';
import { mediaId, venueId } from '../../model/ids.ts';
import { instant } from '../../model/time.ts';
import { portalProblems, portalVenueParams, type RouteSchema } from '../scope/route-schema.ts';

const newUpload = z.object({
  purpose: mediaPurpose,
  contentType: pictureType,
  bytes: z
    .int()
    .min(1)
    .max(largestPicture, 'picture-too-large' satisfies PlainProblemKey),
});

/** A form to send the picture with, as `multipart/form-data`: these fields, then `file`. */
export const uploadForm = z.object({
  mediaId,
  url: z.url(),
  fields: z.record(z.string(), z.string()),
  expiresAt: instant,
});

export const publishedPicture = z.object({
  /** Path of the widest file, on the site's own origin. */
  url: z.string(),
  contentType: z.literal(publishedType),
  bytes: z.int(),
  /** Pixels. */
  width: z.int(),
  height: z.int(),
});

const ofPicture = { params: z.object({ venueId, mediaId }) } as const;

/** The pictures that venues and activities show. */
export const pictureSchemas = {
  createUpload: {
    summary: 'Get a form to upload a picture with, valid for ten minutes',
    params: portalVenueParams,
    body: newUpload,
    output: uploadForm,
    status: 201,
    problems: [...portalProblems],
  },
  completeUpload: {
    ...ofPicture,
    summary: 'Publish an uploaded picture in the sizes that pages use',
    output: publishedPicture,
    status: 200,
    problems: [...portalProblems],
  },
  createLogoUpload: {
    summary: 'Get a form to upload the logo of the organization with, valid for ten minutes',
    body: newUpload.omit({ purpose: true }),
    output: uploadForm,
    status: 201,
    problems: ['unauthenticated', 'no-organization', 'forbidden', 'suspended'],
  },
  completeLogoUpload: {
    summary: 'Publish an uploaded logo of the organization',
    params: z.object({ mediaId }),
    output: publishedPicture,
    status: 200,
    problems: ['unauthenticated', 'no-organization', 'forbidden', 'suspended', 'not-found'],
  },
  deletePicture: {
    ...ofPicture,
    summary: 'Delete a picture and remove it from the settings that use it',
    status: 204,
    problems: [...portalProblems, 'conflict'],
  },
} as const satisfies Record<string, RouteSchema>;

export type NewUpload = z.infer<typeof newUpload>;
export type UploadForm = z.infer<typeof uploadForm>;
export type PublishedPicture = z.infer<typeof publishedPicture>;
