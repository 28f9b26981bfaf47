import * as z from 'zod';
import { organizationId, resourceId, sessionId, venueId } from '../ids.ts';
import { instant, localDate } from '../time.ts';

/** A session that has a resource to itself: from when to when, and how many of its seats that rests on. */
const resourceToken = z.object({ from: instant, until: instant, seats: z.int().min(1) });

/** Who has a room or a game master on one UTC date; a session that runs past midnight is in two of them. */
export const resourceDay = z.object({
  organizationId,
  venueId,
  resourceId,
  /** In UTC, whatever the venue's zone: a need that overlaps another shares a date with it. */
  date: localDate,
  taken: z.record(sessionId, resourceToken),
  version: z.int().min(1),
});

export type ResourceDay = z.infer<typeof resourceDay>;
