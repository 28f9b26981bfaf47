import * as z from 'zod';
import { slotState } from './model/catalogue/session.ts';
import { notification } from './model/desk/notification.ts';
import { bookingState, paymentState } from './model/guest/booking.ts';
import { activityId, bookingId, embedKey, sessionId, venueId } from './model/ids.ts';
import { localDate, localMonth } from './model/time.ts';

/** A month of an activity, as a calendar shows it. */
const shownMonth = z.object({ activityId, month: localMonth });

/** What a client may send over the WebSocket: `{"action": ...}` selects the route. */
export const feedActions = {
  /** Availability of a venue, or of some of its activities. Anyone may. */
  subscribe: z.object({
    action: z.literal('subscribe'),
    key: embedKey,
    activityIds: z.array(activityId).max(50).optional(),
    /** What the client shows: the answer says at which version it is, so that nothing is fetched again in vain. */
    shown: shownMonth.optional(),
  }),
  /** Bookings of a venue. Takes a ticket from `createFeedTicket`. */
  'subscribe-staff': z.object({ action: z.literal('subscribe-staff'), ticket: z.string().max(2000) }),
  ping: z.object({ action: z.literal('ping') }),
} as const;

/** A session's seats changed. A message whose version is not newer than the one known is dropped. */
export const sessionMessage = z.object({
  type: z.literal('session'),
  activityId,
  sessionId,
  date: localDate,
  seatsLeft: z.int(),
  state: slotState,
  version: z.int(),
});

/** More changed than is worth listing: ask again for these dates. */
export const sessionsChangedMessage = z.object({
  type: z.literal('sessions-changed'),
  activityId,
  dates: z.array(localDate),
});

/** A booking changed. Staff only; carries no personal data, the portal fetches what it shows. */
export const bookingMessage = z.object({
  type: z.literal('booking'),
  bookingId,
  sessionId,
  activityId,
  venueId,
  date: localDate,
  state: bookingState,
  paymentState,
  version: z.int(),
});

/** There is news of a booking, in `listNotifications` already. Staff only. */
export const notificationMessage = notification
  .pick({ kind: true, bookingId: true, activityId: true, venueId: true, at: true })
  .extend({ type: z.literal('notification'), notificationId: z.string() });

/** Who runs a session changed. Staff only; it says nothing of whom, since some may see their own sessions only. */
export const assignmentMessage = z.object({
  type: z.literal('assignment'),
  sessionId,
  activityId,
  venueId,
});

/** Changes at a venue that are sent to its followers. */
export const newsMessage = z.discriminatedUnion('type', [
  sessionMessage,
  sessionsChangedMessage,
  bookingMessage,
  notificationMessage,
  assignmentMessage,
]);

/**
 * From now on the client receives every change. `shown`: the month that it asked about, with its current version.
 * A client with an older version has missed a change.
 */
export const subscribedMessage = z.object({
  type: z.literal('subscribed'),
  shown: shownMonth.extend({ version: z.int() }).optional(),
});

const oneMessage = z.discriminatedUnion('type', [
  ...newsMessage.options,
  subscribedMessage,
  z.object({ type: z.literal('pong') }),
  z.object({ type: z.literal('problem'), code: z.string(), detail: z.string() }),
]);

/** What the server sends in one frame: a message, or several in their order. */
export const feedFrame = z.discriminatedUnion('type', [
  ...oneMessage.options,
  z.object({ type: z.literal('batch'), messages: z.array(oneMessage) }),
]);

export type FeedFrame = z.infer<typeof feedFrame>;
export type SessionMessage = z.infer<typeof sessionMessage>;
export type SubscribedMessage = z.infer<typeof subscribedMessage>;
export type BookingMessage = z.infer<typeof bookingMessage>;
export type NotificationMessage = z.infer<typeof notificationMessage>;
export type AssignmentMessage = z.infer<typeof assignmentMessage>;
export type NewsMessage = z.infer<typeof newsMessage>;
export type FeedMessage = z.infer<typeof oneMessage>;
