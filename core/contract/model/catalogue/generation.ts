import * as z from 'zod';
import { activityId } from '../ids.ts';
import { instant } from '../time.ts';

/** How far bringing the sessions of one activity up to date is, and what it came to so far. */
export const generation = z.object({
  activityId,
  /** `waiting`: requested, and no run has started yet. */
  status: z.enum(['waiting', 'running', 'done', 'failed']),
  /** Dates brought up to date, of how many. */
  daysDone: z.int().min(0).default(0),
  daysTotal: z.int().min(0).default(0),
  /** Sessions: new ones, ones that are no more, ones that changed, and ones that stay only for their bookings. */
  added: z.int().min(0).default(0),
  removed: z.int().min(0).default(0),
  updated: z.int().min(0).default(0),
  offSchedule: z.int().min(0).default(0),
  finishedAt: instant.optional(),
});

export type Generation = z.infer<typeof generation>;
