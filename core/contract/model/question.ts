import * as z from 'zod';
import { filledLine, line } from './text.ts';

/** A question of the venue's own, asked of the person who books. */
export const question = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  label: filledLine(200),
  kind: z.enum(['text', 'textarea', 'select', 'multiselect', 'checkbox']),
  required: z.boolean(),
  options: z.array(line(120)).max(30).default([]),
});

export type Question = z.infer<typeof question>;
