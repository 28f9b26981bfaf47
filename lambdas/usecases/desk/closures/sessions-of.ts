import type { Session } from '../../../../core/contract/model/catalogue/session.ts';
import type { Closure, ClosureScope } from '../../../../core/contract/model/desk/closure.ts';
import type { ActivityId } from '../../../../core/contract/model/ids.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import { isClosedOtherwise, isCoveredBy } from '../../../../core/domain/capacity/closures.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { sessions } from '../../../data/catalogue/sessions.ts';
import type { Table } from '../../../data/table.ts';

/**
 * What a closure of this scope would close, by start: sessions still to come. One that another closure has
 * closed is included. One that was closed without a closure is not, since no closure could reopen it.
 */
export async function closableSessions(
  table: Table,
  venue: Venue,
  scope: ClosureScope,
  now: Date,
): Promise<Session[]> {
  const near = await sessionsNear(table, venue, scope);
  return near
    .filter((session) => isCoveredBy(scope, session) && !isClosedOtherwise(session))
    .filter(({ startsAt }) => startsAt > toInstant(now));
}

/**
 * The sessions that a closure has closed or is about to, by start: all that it covers and that had not begun when it
 * was made. Of one that is over, those still to be opened.
 */
export async function sessionsOf(table: Table, venue: Venue, closure: Closure): Promise<Session[]> {
  const { id, status, scope, createdAt } = closure;
  const isAboutToClose = (session: Session) =>
    status === 'closed' &&
    isCoveredBy(scope, session) &&
    session.startsAt > createdAt &&
    !isClosedOtherwise(session);
  const near = await sessionsNear(table, venue, scope);
  return near.filter((session) => session.closedBy?.includes(id) || isAboutToClose(session));
}

/** At least every session of the scope, of this venue only. */
async function sessionsNear(table: Table, venue: Venue, scope: ClosureScope): Promise<Session[]> {
  const { organizationId: org } = venue;
  if (scope.kind === 'session') {
    const session = await sessions(table).get(org, scope.sessionId);
    return session?.venueId === venue.id ? [session] : [];
  }
  const days = await Promise.all(
    (await activitiesOf(table, venue, scope)).map((id) => sessions(table).listByDay(org, id, scope.date)),
  );
  return days.flat().sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id));
}

async function activitiesOf(table: Table, venue: Venue, scope: ClosureScope): Promise<ActivityId[]> {
  const all = await activities(table).listByVenue(venue.organizationId, venue.id);
  const ids = all.map(({ id }) => id);
  return scope.kind === 'activity-day' ? ids.filter((id) => id === scope.activityId) : ids;
}
