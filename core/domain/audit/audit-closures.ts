import type { Session } from '../../contract/model/catalogue/session.ts';
import type { Closure } from '../../contract/model/desk/closure.ts';
import type { Instant } from '../../contract/model/time.ts';
import { applyClosures } from '../capacity/closures.ts';
import type { Books } from './books.ts';
import type { Discrepancy } from './discrepancy.ts';

/** Future sessions that a closure in force does not keep closed, or that an ended closure still does. */
export function auditClosures({ sessions, closures }: Books, now: Instant): Discrepancy[] {
  const active = closures.filter(({ status }) => status === 'closed');
  const byVenue = Map.groupBy(active, ({ venueId }) => venueId);
  return sessions
    .filter(({ startsAt }) => startsAt > now)
    .flatMap((session) => closureProblems(session, byVenue.get(session.venueId) ?? []));
}

function closureProblems(session: Session, active: readonly Closure[]): Discrepancy[] {
  // A session that had begun when the closure was made is not closed.
  const after = applyClosures(
    session,
    active.filter(({ createdAt }) => createdAt < session.startsAt),
  );
  const { closedBy: kept = [] } = session;
  const { closedBy: due = [] } = after;
  const repair = { kind: 'session', before: session, after } as const;
  const found = { id: session.id, kept: textOf(session), counted: textOf(after), repair };
  if (kept.some((id) => !due.includes(id))) return [{ ...found, what: 'closed-without-closure' }];
  const isKept = after.status === session.status && kept.length === due.length;
  return isKept ? [] : [{ ...found, what: 'closure-not-kept' }];
}

function textOf({ status, closedBy = [] }: Session): string {
  return [status, ...closedBy].join(' ');
}
