import type { Activity } from '../../contract/model/catalogue/activity.ts';
import type { ResourceNeed, Session } from '../../contract/model/catalogue/session.ts';
import type { Instant, LocalDate } from '../../contract/model/time.ts';
import { priceListAt } from '../pricing/price-list.ts';
import { addMinutes } from '../time.ts';
import { sessionIdOf } from './session-id.ts';
import { bookingWindowOf, type VenueDefaults } from './venue-defaults.ts';

/** When a session can run, in UTC. */
export interface Slot {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** A session as it is first written: open, with all its seats, at today's prices. `date` is the venue's. */
export function newSession(
  activity: Activity,
  slot: Slot,
  date: LocalDate,
  defaults: VenueDefaults,
): Session {
  const { advanceDays, cutoffMinutes } = bookingWindowOf(activity, defaults);
  const resources = resourcesOf(activity, slot);
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
    capacityHeld: 0,
    capacitySold: 0,
    ...(resources ? { resources } : {}),
    priceAtGeneration: priceListAt(activity.priceList, slot.startsAt, defaults),
    status: 'open',
    offSchedule: false,
    exclusiveParties: 0,
    version: 1,
    planVersion: 1,
  };
}

/** The resources it needs from setup to the end of clean-up. */
function resourcesOf(activity: Activity, { startsAt, endsAt }: Slot): ResourceNeed | null {
  if (activity.resourceIds.length === 0) return null;
  return {
    ids: activity.resourceIds,
    from: addMinutes(startsAt, -activity.setupMinutes),
    until: addMinutes(endsAt, activity.cleanupMinutes),
  };
}
