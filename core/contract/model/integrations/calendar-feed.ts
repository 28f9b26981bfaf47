import * as z from 'zod';
import { activityId, calendarFeedId, organizationId, venueId } from '../ids.ts';
import { userId } from '../people/member.ts';
import { instant } from '../time.ts';

/** Whose sessions a calendar shows: a venue's, an activity's, or of the venues that somebody works at. */
export const calendarSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('venue'), venueId }),
  z.object({ kind: z.literal('activity'), venueId, activityId }),
  z.object({ kind: z.literal('member'), userId }),
]);

/** An address that calendar programs subscribe to. Whoever knows it reads it: its secret is kept as a hash. */
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
