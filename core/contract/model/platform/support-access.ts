import * as z from 'zod';
import { organizationId } from '../ids.ts';
import { instant } from '../time.ts';

/** An operator's support access to an organization, past or current. */
export const supportAccess = z.object({
  id: z.string(),
  organizationId,
  operator: z.object({ userId: z.string(), name: z.string() }),
  /** What they gave as the reason. */
  reason: z.string(),
  startedAt: instant,
  /** From then on the grant opens nothing. */
  until: instant,
  /** When they left before that. */
  endedAt: instant.optional(),
});

export type SupportAccess = z.infer<typeof supportAccess>;
