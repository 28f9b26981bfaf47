import * as z from 'zod';
import { activityId, bookingId, organizationId, venueId } from './model/ids.ts';
import { instant } from './model/time.ts';

/** `source` of everything the application puts on the bus. */
export const eventSource = 'bookingtms';

const bookingEvent = z.object({
  /** The same whenever the same change is told again: consumers remember it. */
  eventId: z.string(),
  organizationId,
  venueId,
  activityId,
  bookingId,
  version: z.int(),
  occurredAt: instant,
});

/** The events on the bus: detail type -> detail. */
export const events = {
  'booking.held': bookingEvent,
  'booking.confirmed': bookingEvent,
  'booking.expired': bookingEvent,
  'booking.cancelled': bookingEvent,
  /** Paid too late for its seats; the money is on its way back. */
  'booking.refunded': bookingEvent,
  'stripe.event-received': z.object({
    eventId: z.string(),
    type: z.string(),
    /** The connected account the event is about, when it is not the platform's own. */
    account: z.string().optional(),
    objectId: z.string(),
    organizationId: organizationId.optional(),
    bookingId: bookingId.optional(),
    occurredAt: instant,
  }),
  'activity.sessions-due': z.object({
    eventId: z.string(),
    organizationId,
    venueId,
    activityId,
    occurredAt: instant,
  }),
} as const;

export type EventType = keyof typeof events;
export type EventDetail<T extends EventType> = z.infer<(typeof events)[T]>;
