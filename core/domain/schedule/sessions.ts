import type { Activity } from '../../contract/model/activity.ts';
import type { Session } from '../../contract/model/session.ts';
import type { Instant, LocalDate } from '../../contract/model/time.ts';
import { addMinutes } from '../time.ts';
import { sessionIdOf } from './session-id.ts';

/** A session as it is first written: open, with all its seats, at today's prices. `date` is the venue's. */
export function newSession(
  activity: Activity,
  slot: { readonly startsAt: Instant; readonly endsAt: Instant },
  date: LocalDate,
): Session {
  const { advanceDays, cutoffMinutes } = activity.bookingWindow;
  return {
    id: sessionIdOf(activity.id, slot.startsAt),
    organizationId: activity.organizationId,
    venueId: activity.venueId,
    activityId: activity.id,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    date,
    bookableUntil: addMinutes(slot.startsAt, -cutoffMinutes),
    bookableFrom: addMinutes(slot.startsAt, -advanceDays * 24 * 60),
    eventType: activity.eventType,
    capacityTotal: activity.capacity,
    capacityRemaining: activity.capacity,
    priceAtGeneration: activity.priceList,
    status: 'open',
    offSchedule: false,
    version: 1,
  };
}
