import type { Closure, ClosureScope } from '../../contract/model/closure.ts';
import type { ClosureId } from '../../contract/model/ids.ts';
import type { Session } from '../../contract/model/session.ts';

/** What closures do to sessions. A session is closed for as long as one closure that stands names it. */

/** Whether closing this means closing the session. A room is closed for what was planned to need it. */
export function covers(scope: ClosureScope, { id, activityId, date, resources }: Session): boolean {
  switch (scope.kind) {
    case 'session':
      return scope.sessionId === id;
    case 'activity-day':
      return scope.activityId === activityId && scope.date === date;
    case 'resource-day':
      return scope.date === date && (resources?.ids.includes(scope.resourceId) ?? false);
    case 'day':
      return scope.date === date;
  }
}

/** Two closures of the same scope are one: what tells them apart from others, as text. */
export function scopeText(scope: ClosureScope): string {
  switch (scope.kind) {
    case 'session':
      return `session ${scope.sessionId}`;
    case 'activity-day':
      return `activity ${scope.activityId} ${scope.date}`;
    case 'resource-day':
      return `resource ${scope.resourceId} ${scope.date}`;
    case 'day':
      return `day ${scope.date}`;
  }
}

/** Closed by someone who did not leave a closure behind: then it is not a closure's to open. */
export function isClosedOtherwise({ status, closedBy = [] }: Session): boolean {
  return status === 'closed' && closedBy.length === 0;
}

type Closing = Pick<Session, 'status' | 'closedReason' | 'closedBy'>;

/** What the session says of being closed, once the closure keeps it so; null where it does already. */
export function closing(session: Session, { id, reason }: Pick<Closure, 'id' | 'reason'>): Closing | null {
  const { closedBy = [], closedReason } = session;
  if (closedBy.includes(id) || isClosedOtherwise(session)) return null;
  return { status: 'closed', closedReason: closedReason ?? reason, closedBy: [...closedBy, id] };
}

/** What it says once the closure is gone; null where the closure does not keep it closed. */
export function opening({ closedBy = [], closedReason }: Session, id: ClosureId): Closing | null {
  if (!closedBy.includes(id)) return null;
  const others = closedBy.filter((other) => other !== id);
  if (others.length === 0) return { status: 'open', closedReason: undefined, closedBy: undefined };
  return { status: 'closed', closedReason, closedBy: others };
}

/** A session that is planned anew, as the closures that stand have it. */
export function underClosures(planned: Session, standing: readonly Closure[]): Session {
  let session = planned;
  for (const closure of standing) {
    if (covers(closure.scope, planned)) session = { ...session, ...closing(session, closure) };
  }
  return session;
}
