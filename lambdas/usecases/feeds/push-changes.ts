import type { BookingMessage, FeedMessage, SessionMessage } from '../../../core/contract/feeds.ts';
import type { Booking } from '../../../core/contract/model/booking.ts';
import type { ActivityId } from '../../../core/contract/model/ids.ts';
import type { Session } from '../../../core/contract/model/session.ts';
import { seatsLeft, slotStateOf } from '../../../core/domain/capacity/slot-state.ts';
import { connections, type Subscription } from '../../data/connections.ts';
import type { Table } from '../../data/table.ts';
import type { Push } from '../../gateways/push.ts';
import { log } from '../../runtime/log.ts';

interface Deps {
  readonly table: Table;
  readonly push: Push;
  readonly now: Date;
}

/** More sessions of one activity than this at once are told as "ask again" (a frame holds 32 KB). */
const mostMessages = 20;

/** Tells everyone who follows a venue what changed there: sessions to all, bookings to staff. */
export async function pushChanges(
  deps: Deps,
  changed: { sessions: readonly Session[]; bookings: readonly Booking[] },
): Promise<void> {
  const byVenue = Map.groupBy([...changed.sessions, ...changed.bookings], ({ venueId }) => venueId);
  for (const [venueId, [first]] of byVenue) {
    if (!first) continue;
    const followers = await connections(deps.table).listByVenue(first.organizationId, venueId);
    if (followers.length === 0) continue;
    const bookings = changed.bookings.filter((booking) => booking.venueId === venueId).map(bookingMessage);
    const sessions = sessionMessages(
      changed.sessions.filter((session) => session.venueId === venueId),
      deps.now,
    );
    await Promise.all(
      followers.map((follower) => tell(deps, follower, messagesFor(follower, sessions, bookings))),
    );
  }
}

type AvailabilityMessage = Extract<FeedMessage, { type: 'session' | 'sessions-changed' }>;

function messagesFor(
  { audience, activityIds }: Subscription,
  sessions: readonly AvailabilityMessage[],
  bookings: readonly BookingMessage[],
): FeedMessage[] {
  const concerns = (activityId: ActivityId) => !activityIds || activityIds.includes(activityId);
  return [
    ...sessions.filter((message) => concerns(message.activityId)),
    ...(audience === 'staff' ? bookings : []),
  ];
}

async function tell({ table, push }: Deps, { connectionId }: Subscription, messages: readonly FeedMessage[]) {
  for (const message of messages) {
    if ((await push.send(connectionId, message)) === 'sent') continue;
    log('push-gone', { connectionId });
    await connections(table).forget(connectionId);
    return;
  }
}

function sessionMessages(sessions: readonly Session[], now: Date): AvailabilityMessage[] {
  const byActivity = Map.groupBy(latestOf(sessions), ({ activityId }) => activityId);
  return [...byActivity].flatMap(([activityId, group]): AvailabilityMessage[] => {
    if (group.length <= mostMessages) return group.map((session) => sessionMessage(session, now));
    return [{ type: 'sessions-changed', activityId, dates: [...new Set(group.map(({ date }) => date))] }];
  });
}

/** A session that changed several times in one batch is told once, as it is now. */
function latestOf(sessions: readonly Session[]): Session[] {
  return [...new Map(sessions.map((session) => [session.id, session])).values()];
}

function sessionMessage(session: Session, now: Date): SessionMessage {
  const { id, activityId, date, version } = session;
  const state = slotStateOf(session, now);
  return { type: 'session', sessionId: id, activityId, date, seatsLeft: seatsLeft(session), state, version };
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
