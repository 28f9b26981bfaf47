import * as z from 'zod';
import { notification } from '../../model/desk/notification.ts';
import { booking, guest } from '../../model/guest/booking.ts';
import { instant } from '../../model/time.ts';
import { pageOf, pageQuery } from '../scope/paging.ts';
import { portalProblems, portalVenueParams, type RouteSchema } from '../scope/route-schema.ts';

/** What a booking is now, not when the news came. */
const bookingNow = booking
  .pick({
    reference: true,
    state: true,
    paymentState: true,
    source: true,
    startsAt: true,
    guestCount: true,
  })
  .extend({ name: guest.shape.name.optional() });

/** `booking`: absent where it no longer exists. `isUnread`: for the member who asks. */
export const notificationView = notification
  .omit({ organizationId: true })
  .extend({ isUnread: z.boolean(), booking: bookingNow.optional() });

/** Only these kinds: `moved,cancelled`. Unknown ones find nothing. */
const kindList = z
  .string()
  .max(200)
  .regex(/^[a-z-]+(,[a-z-]+)*$/);

/** News of a venue's bookings, of the last 30 days. */
export const notificationSchemas = {
  listNotifications: {
    summary: 'News of the bookings of a venue in the last 30 days, the newest first',
    params: portalVenueParams,
    query: pageQuery.extend({ limit: pageQuery.shape.limit.default(50), kinds: kindList.optional() }),
    output: pageOf(notificationView),
    status: 200,
    problems: [...portalProblems],
  },
  markNotificationsRead: {
    summary: 'Mark the news up to an instant as read, for the member who asks',
    params: portalVenueParams,
    /** `at` of the newest one that was shown. */
    body: z.object({ until: instant }),
    status: 204,
    problems: [...portalProblems],
  },
} as const satisfies Record<string, RouteSchema>;

export type NotificationView = z.infer<typeof notificationView>;
