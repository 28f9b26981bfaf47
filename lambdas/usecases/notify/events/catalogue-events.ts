import { isDeepStrictEqual } from 'node:util';
import type { Activity } from '../../../../core/contract/model/catalogue/activity.ts';
import type { Closure } from '../../../../core/contract/model/desk/closure.ts';
import type { ActivityId } from '../../../../core/contract/model/ids.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import { readSessionId } from '../../../../core/domain/schedule/session-id.ts';
import type { BusEvent } from '../../../gateways/bus.ts';
import { activityPictureEvents, organizationLogoEvents, venuePictureEvents } from './picture-events.ts';

/** Every edit of an activity, and one that is on sale from the start, asks for its sessions. */
export function activityEvents(
  before: Activity | null,
  after: Activity | null,
  occurredAt: Instant,
): BusEvent[] {
  return [
    ...(after ? sessionsDue(before, after, occurredAt) : []),
    ...(before ? activityPictureEvents(before, after, occurredAt) : []),
  ];
}

function sessionsDue(before: Activity | null, after: Activity, occurredAt: Instant): BusEvent[] {
  const isDue = before ? after.version > before.version : after.status === 'published';
  if (!isDue) return [];
  const { organizationId, venueId, id: activityId } = after;
  const eventId = `${activityId}:${after.version}:sessions-due`;
  return [
    {
      type: 'activity.sessions-due',
      detail: { eventId, organizationId, venueId, activityId, occurredAt },
    },
  ];
}

/**
 * A change of how far ahead may be booked asks for the sessions of all activities; one of the account at Stripe may
 * mean that guests cannot pay any more; a logo that is replaced can be deleted.
 */
export function organizationEvents(
  before: Organization | null,
  after: Organization,
  occurredAt: Instant,
): BusEvent[] {
  if (!before) return [];
  const { id: organizationId } = after;
  const detail = (name: string) => ({
    eventId: `${organizationId}:${occurredAt}:${name}`,
    organizationId,
    occurredAt,
  });
  const isDue = !isDeepStrictEqual(before.bookingWindow, after.bookingWindow);
  return [
    ...(isDue ? [{ type: 'organization.sessions-due' as const, detail: detail('sessions-due') }] : []),
    ...(haveStopped(before.stripeAccount, after.stripeAccount)
      ? [{ type: 'organization.payments-stopped' as const, detail: detail('payments-stopped') }]
      : []),
    ...organizationLogoEvents(before, after, occurredAt),
  ];
}

/** Guests could pay, and cannot any more; or they could not, and now the account is gone, too. */
function haveStopped(before: Organization['stripeAccount'], after: Organization['stripeAccount']): boolean {
  if (!before || !after) return false;
  const isOff = before.chargesEnabled && !after.chargesEnabled;
  return isOff || (after.disconnected === true && before.disconnected === undefined);
}

/** In another zone every schedule of the venue means other times. */
export function venueEvents(before: Venue | null, after: Venue | null, occurredAt: Instant): BusEvent[] {
  if (!before) return [];
  const { organizationId, id: venueId } = before;
  const detail = (what: string) => ({
    eventId: `${venueId}:${occurredAt}:${what}`,
    organizationId,
    venueId,
    occurredAt,
  });
  if (!after) return [{ type: 'venue.deleted', detail: detail('deleted') }];
  const hasMoved = before.timeZone !== after.timeZone;
  return [
    ...(hasMoved ? [{ type: 'venue.sessions-due' as const, detail: detail('sessions-due') }] : []),
    ...venuePictureEvents(before, after, occurredAt),
  ];
}

/**
 * Every change of a closure asks for the sessions that it closes or opens: a generation finishes what a request that
 * crashed half-way has left.
 */
export function closureEvents(before: Closure | null, after: Closure, occurredAt: Instant): BusEvent[] {
  if (before && after.version <= before.version) return [];
  const { organizationId, venueId, id, version } = after;
  const detail = { eventId: `${id}:${version}:sessions-due`, organizationId, venueId, occurredAt };
  const activityId = activityOf(after);
  return activityId
    ? [{ type: 'activity.sessions-due', detail: { ...detail, activityId } }]
    : [{ type: 'venue.sessions-due', detail }];
}

/** The only activity that the closure can close; none when it is of a room or of the whole venue. */
function activityOf({ scope }: Closure): ActivityId | undefined {
  switch (scope.kind) {
    case 'session':
      return readSessionId(scope.sessionId).activityId;
    case 'activity-day':
      return scope.activityId;
    default:
      return undefined;
  }
}
