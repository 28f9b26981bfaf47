import type { Session } from '../../../../core/contract/model/catalogue/session.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import { isClosed, seatsLeft } from '../../../../core/domain/capacity/slot-state.ts';
import type { BusEvent } from '../../../gateways/bus.ts';

/**
 * What a change of a session means to who waits for it: seats that can be booked now and could not before,
 * given back by a booking, added by the schedule, or on sale again after a closure.
 */
export function sessionEvents(before: Session | null, after: Session, occurredAt: Instant): BusEvent[] {
  if (!before || occurredAt >= after.bookableUntil || bookable(after) <= bookable(before)) return [];
  const { organizationId, venueId, activityId, id: sessionId, version } = after;
  // From the change itself: told again, it is the same event.
  const eventId = `${sessionId}:${version}:seats-freed`;
  const detail = { eventId, organizationId, venueId, activityId, sessionId, occurredAt };
  return [{ type: 'session.seats-freed', detail }];
}

function bookable(session: Session): number {
  return isClosed(session) ? 0 : seatsLeft(session);
}
