import type { BookingMessage, FeedMessage } from '../../../core/contract/feeds.ts';
import type { Booking } from '../../../core/contract/model/booking.ts';
import type { VenueId } from '../../../core/contract/model/ids.ts';
import type { Session } from '../../../core/contract/model/session.ts';
import { connections, type Subscription } from '../../data/connections.ts';
import { resourceDays } from '../../data/resource-days.ts';
import type { Table } from '../../data/table.ts';
import type { Push } from '../../gateways/push.ts';
import { log } from '../../runtime/log.ts';
import {
  type AvailabilityMessage,
  publicMessages,
  type SessionChange,
  staffMessages,
} from './session-messages.ts';

interface Deps {
  readonly table: Table;
  readonly push: Push;
  readonly now: Date;
}

interface Changed {
  readonly sessions: readonly SessionChange[];
  /** Sessions that others keep from running, or no longer do. */
  readonly beside: readonly Session[];
  readonly bookings: readonly Booking[];
}

/** Tells everyone who follows a venue what changed there: sessions to all, bookings to staff. */
export async function pushChanges(deps: Deps, changed: Changed): Promise<void> {
  const items = [...changed.sessions.map(({ after }) => after), ...changed.beside, ...changed.bookings];
  const byVenue = Map.groupBy(items, ({ venueId }) => venueId);
  for (const [venueId, [first]] of byVenue) {
    if (!first) continue;
    const followers = await connections(deps.table).listByVenue(first.organizationId, venueId, deps.now);
    if (followers.length > 0) await tellVenue(deps, followers, ofVenue(changed, venueId));
  }
}

function ofVenue({ sessions, beside, bookings }: Changed, venueId: VenueId): Changed {
  return {
    sessions: sessions.filter(({ after }) => after.venueId === venueId),
    beside: beside.filter((session) => session.venueId === venueId),
    bookings: bookings.filter((booking) => booking.venueId === venueId),
  };
}

async function tellVenue(
  deps: Deps,
  followers: readonly Subscription[],
  { sessions, beside, bookings }: Changed,
) {
  const busy = await resourceDays(deps.table).busyAmong(sessions.map(({ after }) => after));
  const at = { now: deps.now, busy };
  const forAll = publicMessages(sessions, beside, at);
  const forStaff = [...staffMessages(sessions, at), ...bookings.map(bookingMessage)];
  await Promise.all(
    followers.map((follower) =>
      tell(deps, follower, follower.audience === 'staff' ? forStaff : concerning(follower, forAll)),
    ),
  );
}

function concerning({ activityIds }: Subscription, messages: readonly AvailabilityMessage[]) {
  return messages.filter(({ activityId }) => !activityIds || activityIds.includes(activityId));
}

async function tell({ table, push }: Deps, { connectionId }: Subscription, messages: readonly FeedMessage[]) {
  for (const message of messages) {
    if ((await push.send(connectionId, message)) === 'sent') continue;
    log('push-gone', { connectionId });
    await connections(table).forget(connectionId);
    return;
  }
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
