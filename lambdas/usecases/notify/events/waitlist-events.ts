import type { WaitlistEntry } from '../../../../core/contract/model/guest/waitlist.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import type { BusEvent } from '../../../gateways/bus.ts';

/**
 * A party that joins gets an email. A party that has just confirmed is offered seats that were freed before,
 * because it was not considered then.
 */
export function waitlistEvents(
  before: WaitlistEntry | null,
  after: WaitlistEntry,
  occurredAt: Instant,
): BusEvent[] {
  const { organizationId, venueId, activityId, sessionId, id: entryId, version } = after;
  const detail = { organizationId, venueId, sessionId, occurredAt };
  if (after.status === 'unconfirmed' && before?.version !== version) {
    const eventId = `${entryId}:${version}:joined`;
    return [{ type: 'waitlist.joined', detail: { ...detail, eventId, entryId, version } }];
  }
  if (before?.status === 'unconfirmed' && after.status === 'waiting') {
    const eventId = `${entryId}:${version}:seats-freed`;
    return [{ type: 'session.seats-freed', detail: { ...detail, eventId, activityId } }];
  }
  return [];
}
