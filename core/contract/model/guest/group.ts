import * as z from 'zod';
import { bookingId, groupId, organizationId, venueId } from '../ids.ts';
import { minorUnits } from '../money.ts';
import { instant } from '../time.ts';

/** What one booking has of a payment for the whole group, in minor units. */
export const groupPart = z.object({ bookingId, amount: minorUnits.min(1) });

/** A page at Stripe on which the guest pays for several bookings at once, and how its sum is divided. */
const groupPage = z.object({ checkoutSessionId: z.string(), parts: z.array(groupPart).min(1).max(8) });

/** One order of several sessions for one guest. Its name is in the bookings, where an erasure finds it. */
export const group = z.object({
  id: groupId,
  organizationId,
  venueId,
  /** In the order of the request. */
  bookingIds: z.array(bookingId).min(2).max(8),
  /** The latest payment pages, the newest last. Only that one can be open: a new one is opened after it is closed. */
  pages: z.array(groupPage).max(20).default([]),
  /** When staff had the payment link sent: the first at once where the group is paid by a link. */
  linkRequests: z.array(z.object({ id: z.string(), at: instant })).default([]),
  version: z.int().min(1).default(1),
});

export type Group = z.infer<typeof group>;
export type GroupPart = z.infer<typeof groupPart>;
