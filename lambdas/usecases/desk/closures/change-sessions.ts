import type { Session } from '../../../../core/contract/model/catalogue/session.ts';
import { sessions } from '../../../data/catalogue/sessions.ts';
import type { SessionWrite } from '../../../data/desk/closures.ts';
import { again, retryOnConflict, shareRetries } from '../../../data/retry.ts';
import type { Table } from '../../../data/table.ts';

type Outcome = Exclude<SessionWrite, 'lost'>;

/** So many at a time: a day of a large venue has hundreds of sessions. */
const batchSize = 10;

/** One budget for all sessions of a request. Its function may run 28 seconds: a large venue takes a few of them. */
const limit = {
  milliseconds: 12_000,
  detail: 'sessions-being-closed',
} as const;

/**
 * Closes or opens sessions, each on its own: read again whenever another request was quicker.
 * @throws Problem('conflict') when concurrent requests keep changing the sessions
 */
export function changeSessions(
  table: Table,
  all: readonly Session[],
  change: (session: Session) => Promise<SessionWrite>,
): Promise<Outcome[]> {
  return shareRetries(limit, async () => {
    const outcomes: Outcome[] = [];
    for (let from = 0; from < all.length; from += batchSize) {
      const batch = all.slice(from, from + batchSize);
      outcomes.push(...(await Promise.all(batch.map((session) => changeSession(table, session, change)))));
    }
    return outcomes;
  });
}

function changeSession(
  table: Table,
  seen: Session,
  change: (session: Session) => Promise<SessionWrite>,
): Promise<Outcome> {
  let session: Session | null = seen;
  return retryOnConflict<Outcome>(async () => {
    // It had no bookings, so the next generation removed it.
    if (!session) return 'nothing to do';
    const outcome = await change(session);
    if (outcome !== 'lost') return outcome;
    session = await sessions(table).get(seen.organizationId, seen.id);
    return again;
  });
}
