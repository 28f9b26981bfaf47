import * as z from 'zod';
import { booking } from '../../model/guest/booking.ts';
import { venueId } from '../../model/ids.ts';
import { customerProfile } from '../../model/people/customer.ts';
import { filledLine } from '../../model/text.ts';
import { portalProblems, type RouteSchema } from '../scope/route-schema.ts';

/** A booking found. */
export const bookingHit = booking
  .pick({
    id: true,
    venueId: true,
    activityId: true,
    reference: true,
    state: true,
    paymentState: true,
    startsAt: true,
    endsAt: true,
    guestCount: true,
    groupName: true,
  })
  .extend({ guestName: z.string(), venueName: z.string(), timeZone: z.string(), activityName: z.string() });

/** The portal's search. */
export const searchSchemas = {
  searchBookings: {
    summary: 'Find bookings and customers by reference, name, email or phone; the next visits first',
    query: z.object({
      /**
       * A reference; words of the guest's or the group's name, or beginnings of them; an email address or its beginning; a phone
       * number or at least its last four digits.
       */
      q: filledLine(120, 'enter-search'),
      /** Only this venue; all of the caller's venues when absent. */
      venueId: venueId.optional(),
    }),
    output: z.object({
      /** Up to 8. */
      bookings: z.array(bookingHit),
      /** Up to 5; none for callers who may not see customers. */
      customers: z.array(customerProfile.pick({ id: true, name: true, email: true, phone: true })),
    }),
    status: 200,
    problems: [...portalProblems],
  },
} as const satisfies Record<string, RouteSchema>;

export type BookingHit = z.output<typeof bookingHit>;
export type SearchResult = z.output<typeof searchSchemas.searchBookings.output>;
