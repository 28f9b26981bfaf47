import * as z from 'zod';
import { bookingId, groupId, organizationId, venueId } from '../ids.ts';

/** One order of several sessions for one guest. Its name is in the bookings, where an erasure finds it. */
export const group = z.object({
  id: groupId,
  organizationId,
  venueId,
  /** In the order of the request. */
  bookingIds: z.array(bookingId).min(2).max(8),
});

export type Group = z.infer<typeof group>;
