import type { Session } from '../../contract/model/catalogue/session.ts';
import type { Closure, ClosureScope } from '../../contract/model/desk/closure.ts';
import type { ClosureId } from '../../contract/model/ids.ts';

/** What closures do to sessions. A session stays closed as long as an active closure names it. */

/** Whether closing this means closing the session. A room is closed for what was planned to need it. */
export function isCoveredBy(scope: ClosureScope, session: Session): boolean {
  const { id, activityId, resources } = session;
  switch (scope.kind) {
    case 'session':
      return scope.sessionId === id;
    case 'activity-day':
      return scope.activityId === activityId && startsInPart(scope, session);
    case 'resource-day':
      return (resources?.ids.includes(scope.resourceId) ?? false) && startsInPart(scope, session);
    case 'day':
      return startsInPart(scope, session);
  }
}

type DayScope = Exclude<ClosureScope, { kind: 'session' }>;

/** Whether the session starts on the scope's date, in the part of the day that the scope names. */
function startsInPart({ date, from, until }: DayScope, session: Session): boolean {
  const { startsAt } = session;
  return (
    session.date === date &&
    (from === undefined || startsAt >= from) &&
    (until === undefined || startsAt <= until)
  );
}

/** Two closures of the same scope are one: what tells them apart from others, as text. */
export function scopeText(scope: ClosureScope): string {
  switch (scope.kind) {
    case 'session':
      return `session ${scope.sessionId}`;
    case 'activity-day':
      return `activity ${scope.activityId} ${dayText(scope)}`;
    case 'resource-day':
      return `resource ${scope.resourceId} ${dayText(scope)}`;
    case 'day':
      return `day ${dayText(scope)}`;
  }
}

function dayText({ date, from, until }: DayScope): string {
  return [date, from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(' ');
}

/** Closed by someone who did not leave a closure behind: then it is not a closure's to open. */
export function isClosedOtherwise({ status, closedBy = [] }: Session): boolean {
  return status === 'closed' && closedBy.length === 0;
}

type Closing = Pick<Session, 'status' | 'closedReason' | 'closedBy'>;

/** What the session says of being closed, once the closure keeps it so; null where it does already. */
export function closeBy(session: Session, { id, reason }: Pick<Closure, 'id' | 'reason'>): Closing | null {
  const { closedBy = [], closedReason } = session;
  if (closedBy.includes(id) || isClosedOtherwise(session)) return null;
  return { status: 'closed', closedReason: closedReason ?? reason, closedBy: [...closedBy, id] };
}

/** What it says once the closure is gone; null where the closure does not keep it closed. */
export function reopenFrom({ closedBy = [], closedReason }: Session, id: ClosureId): Closing | null {
  if (!closedBy.includes(id)) return null;
  const others = closedBy.filter((other) => other !== id);
  if (others.length === 0) return { status: 'open', closedReason: undefined, closedBy: undefined };
  return { status: 'closed', closedReason, closedBy: others };
}

/**
 * The session closed by the active closures that cover it and by no others. A session that was closed without a
 * closure stays as it is. The reason told to guests stays while any of the closures that gave it still stands.
 */
export function applyClosures(session: Session, active: readonly Closure[]): Session {
  if (isClosedOtherwise(session)) return session;
  const covering = active.filter(({ scope }) => isCoveredBy(scope, session));
  const ids = covering.map(({ id }) => id);
  const { closedBy: known = [], closedReason, ...rest } = session;
  const kept = known.filter((id) => ids.includes(id));
  const closedBy = [...kept, ...ids.filter((id) => !kept.includes(id))];
  if (closedBy.length === 0) return known.length === 0 ? session : { ...rest, status: 'open' };
  const reason = kept.length > 0 ? closedReason : undefined;
  return { ...rest, status: 'closed', closedReason: reason ?? covering[0]?.reason, closedBy };
}

/** Whether the active closures decide anew about the session: which of them cover it depends on these fields. */
export function isDecidedAnew(before: Session, next: Session): boolean {
  const decided = ({ date, resources, status, closedBy = [] }: Session) =>
    [date, status, ...(resources?.ids ?? []), ...closedBy].join();
  return decided(before) !== decided(next);
}
