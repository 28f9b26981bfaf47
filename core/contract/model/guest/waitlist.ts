import * as z from 'zod';
import { activityId, bookingId, organizationId, sessionId, venueId, waitlistEntryId } from '../ids.ts';
import { party } from '../price.ts';
import { instant, localDate } from '../time.ts';
import { language } from '../venue/venue.ts';
import { guest } from './booking.ts';

/** A party that waits for seats of a full session. */
export const waitlistEntry = z.object({
  id: waitlistEntryId,
  organizationId,
  venueId,
  activityId,
  sessionId,
  startsAt: instant,
  date: localDate,
  party,
  guestCount: z.int().min(1),
  guest,
  language,
  /**
   * `unconfirmed`: until the guest follows the link in the email, nothing is offered. `offered`: seats are held for them by the booking until they take them or time runs out. Whether they are
   * `booked` or `missed` by now, the booking says: it is not written down here a second time.
   */
  status: z.enum(['unconfirmed', 'waiting', 'offered', 'booked', 'missed', 'left']),
  bookingId: bookingId.optional(),
  /** Until when an unconfirmed entry can be confirmed. */
  confirmBy: instant.optional(),
  /** The guest's network, as a keyed hash, which an unconfirmed entry counts against. Gone once it is confirmed. */
  network: z.string().optional(),
  /** The idempotency key of the request: a repeated request gets the same entry. */
  request: z.string(),
  /** When they joined; seats are offered in this order. */
  createdAt: instant,
  version: z.int().min(1),
});

export type WaitlistEntry = z.infer<typeof waitlistEntry>;
