import * as z from 'zod';
import type { PlainProblemKey } from '../../words/problems.ts';
import { line } from './text.ts';

/** Where a picture is: on another site by https, or on this one by its path. Nothing that a browser could run. */
export const imageUrl = z
  .string()
  .max(2000)
  .regex(/^(https:\/\/|\/(?!\/))[^\s"'<>\\]+$/, 'use-https' satisfies PlainProblemKey);

/** `alt`: what the picture shows, for who does not see it. */
export const picture = z.object({ url: imageUrl, alt: line(200).default('') });

export const mostPictures = 20;

/** Pictures in the order in which they are shown. */
export const gallery = z.array(picture).max(mostPictures).default([]);

export type Picture = z.infer<typeof picture>;
