import * as z from 'zod';
import { organizationId, sessionId, userId, venueId } from '../ids.ts';
import { instant } from '../time.ts';

/** A member runs a session. Times and names are the session's and the member's own: read where they are shown. */
export const assignment = z.object({
  organizationId,
  venueId,
  sessionId,
  userId,
  assignedAt: instant,
});

export type Assignment = z.infer<typeof assignment>;
