import type {
  AssignmentMessage,
  BookingMessage,
  NotificationMessage,
} from '../../../../core/contract/feeds.ts';
import type { Session } from '../../../../core/contract/model/catalogue/session.ts';
import type { Assignment } from '../../../../core/contract/model/desk/assignment.ts';
import type { Notification } from '../../../../core/contract/model/desk/notification.ts';
import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { VenueId } from '../../../../core/contract/model/ids.ts';
import { readSessionId } from '../../../../core/domain/schedule/session-id.ts';
import { resourceDays } from '../../../data/guest/resource-days.ts';
import type { Range } from '../../../data/notify/connections.ts';
import { withLogFields } from '../../../runtime/log.ts';
import { publicMessages, type SessionChange, staffMessages } from './session-messages.ts';
import { type PushDeps, pushOn, shareOut } from './share-out.ts';
import { everyone, type News, tellFollowers } from './tell-followers.ts';

interface Changed {
  readonly sessions: readonly SessionChange[];
  /** Sessions that others keep from running, or no longer do. */
  readonly beside: readonly Session[];
  readonly bookings: readonly Booking[];
  readonly notifications: readonly Notification[];
  readonly assignments: readonly Assignment[];
}

/** So many are told before the function follows the table further: nearly always all. */
const toldAtOnce = 250;

/**
 * Tells those who follow a venue what changed there: sessions to all, the rest to staff. Where many follow, some of
 * them are told by other functions at the same time, so that the table's stream never waits for them.
 */
export async function pushChanges(deps: PushDeps, changed: Changed): Promise<void> {
  const { sessions, beside, bookings, notifications, assignments } = changed;
  const items = [
    ...sessions.map(({ after }) => after),
    ...beside,
    ...bookings,
    ...notifications,
    ...assignments,
  ];
  const byVenue = Map.groupBy(items, ({ venueId }) => venueId);
  for (const [venueId, [first]] of byVenue) {
    if (!first) continue;
    const { organizationId } = first;
    const venue = { organizationId, venueId };
    let made: Promise<News> | undefined;
    const newsOf = () => {
      made ??= messagesOf(deps, ofVenue(changed, venueId)).then((messages) => ({ ...venue, ...messages }));
      return made;
    };
    const rest = await withLogFields(venue, () => tellFollowers(deps, venue, newsOf, everyone, toldAtOnce));
    if (rest) await pushRest(deps, await newsOf(), rest);
  }
}

async function pushRest(deps: PushDeps, news: News, rest: Range): Promise<void> {
  if (news.forPublic.length + news.forStaff.length > 0) await pushOn(deps, news, shareOut(rest));
}

function ofVenue(changed: Changed, venueId: VenueId): Changed {
  const { sessions, beside, bookings, notifications, assignments } = changed;
  return {
    sessions: sessions.filter(({ after }) => after.venueId === venueId),
    beside: beside.filter((session) => session.venueId === venueId),
    bookings: bookings.filter((booking) => booking.venueId === venueId),
    notifications: notifications.filter((each) => each.venueId === venueId),
    assignments: assignments.filter((each) => each.venueId === venueId),
  };
}

async function messagesOf(
  { table, now }: PushDeps,
  { sessions, beside, bookings, notifications, assignments }: Changed,
): Promise<Pick<News, 'forPublic' | 'forStaff'>> {
  const busy = await resourceDays(table).busyAmong(sessions.map(({ after }) => after));
  const at = { now, busy };
  return {
    forPublic: publicMessages(sessions, beside, at),
    forStaff: [
      ...staffMessages(sessions, at),
      ...bookings.map(bookingMessage),
      ...notifications.map(notificationMessage),
      ...assignments.map(assignmentMessage),
    ],
  };
}

function bookingMessage(booking: Booking): BookingMessage {
  const { id, sessionId, activityId, venueId, date, state, paymentState, version } = booking;
  return {
    type: 'booking',
    bookingId: id,
    sessionId,
    activityId,
    venueId,
    date,
    state,
    paymentState,
    version,
  };
}

function notificationMessage(news: Notification): NotificationMessage {
  const { id: notificationId, kind, bookingId, activityId, venueId, at } = news;
  return { type: 'notification', notificationId, kind, bookingId, activityId, venueId, at };
}

function assignmentMessage({ sessionId, venueId }: Assignment): AssignmentMessage {
  return { type: 'assignment', sessionId, activityId: readSessionId(sessionId).activityId, venueId };
}
