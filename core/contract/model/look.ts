import * as z from 'zod';
import type { PlainProblemKey } from '../../words/problems.ts';
import { imageUrl } from './image.ts';

export const color = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'enter-color' satisfies PlainProblemKey);

/** What a brand looks like: of a venue, or of all venues of an organization that have none of their own. */
export const look = z.object({
  color: color.optional(),
  /** One that was uploaded, by its path on the site; or one of another website. */
  logoUrl: imageUrl.optional(),
});

export type Look = z.infer<typeof look>;
