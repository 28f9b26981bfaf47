import * as z from 'zod';
import { activityId, calendarFeedId, organizationId, userId, venueId } from '../ids.ts';
import { instant } from '../time.ts';

/** The sessions that a calendar shows: those of a venue, of an activity, or those that a member runs. */
export const calendarSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('venue'), venueId }),
  z.object({ kind: z.literal('activity'), venueId, activityId }),
  z.object({ kind: z.literal('member'), userId }),
]);

/** An address that calendar programs subscribe to. It grants access by itself, so its secret is stored as a hash. */
export const calendarFeed = z.object({
  id: calendarFeedId,
  organizationId,
  subject: calendarSubject,
  /** SHA-256 of the secret, in hexadecimal. */
  secretHash: z.string().length(64),
  createdAt: instant,
});

export type CalendarSubject = z.infer<typeof calendarSubject>;
export type CalendarFeed = z.infer<typeof calendarFeed>;
