import * as z from 'zod';
import { organizationId, userId, venueId } from '../ids.ts';
import { email } from '../text.ts';
import { instant } from '../time.ts';
import { language } from '../venue/venue.ts';

/** The roles in an organization, the most powerful first. */
export const memberRole = z.enum(['super-admin', 'org-admin', 'admin', 'manager', 'staff']);

/** `invited`: has not signed in with a password of their own yet. `disabled`: keeps their place, may do nothing. */
export const memberStatus = z.enum(['invited', 'active', 'disabled']);

export const member = z.object({
  organizationId,
  userId,
  email,
  name: z.string(),
  role: memberRole,
  /** The venues of a manager or a staff member; `all` for roles of the whole organization. */
  venueIds: z.union([z.literal('all'), z.array(venueId)]),
  status: memberStatus,
  createdAt: instant,
  /** The name of the person who added them; members added before it was kept have none. */
  invitedBy: z.string().optional(),
  /** The language in which that person read the portal: emails are in it until the member signs in. */
  invitedIn: language.optional(),
  version: z.int(),
});

export type MemberRole = z.infer<typeof memberRole>;
export type Member = z.infer<typeof member>;
