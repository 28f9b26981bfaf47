import * as z from 'zod';
import { activityId, closureId, organizationId, resourceId, sessionId, venueId } from '../ids.ts';
import { filledText } from '../text.ts';
import { instant, localDate } from '../time.ts';

/** A part of the day: sessions that start at or after `from`, and at or before `until`; without them, all. */
const startsWithin = { from: instant.optional(), until: instant.optional() };

/**
 * What is closed: one session, an activity's day, everything that needs a room on a day, or the venue's day; of a day
 * perhaps only a part.
 */
export const closureScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('session'), sessionId }),
  z.object({ kind: z.literal('activity-day'), activityId, date: localDate, ...startsWithin }),
  z.object({ kind: z.literal('resource-day'), resourceId, date: localDate, ...startsWithin }),
  z.object({ kind: z.literal('day'), date: localDate, ...startsWithin }),
]);

/** Sessions that staff took off sale, and what becomes of the bookings they had. */
export const closure = z.object({
  id: closureId,
  organizationId,
  venueId,
  scope: closureScope,
  /** Told to the guests. */
  reason: filledText(300, 'give-reason-to-guests'),
  /**
   * The sessions that it closes, stored before the first one is closed: if a request crashes half-way,
   * repeating it finishes the work. Sessions that another closure has closed are listed too, so that they stay
   * closed when that closure is lifted.
   */
  sessionIds: z.array(sessionId).min(1).max(3000),
  status: z.enum(['closed', 'reopened']),
  createdAt: instant,
  version: z.int().min(1),
});

export type ClosureScope = z.infer<typeof closureScope>;
export type Closure = z.infer<typeof closure>;
