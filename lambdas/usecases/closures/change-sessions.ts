import type { Session } from '../../../core/contract/model/session.ts';
import { Problem } from '../../../core/domain/problem.ts';
import type { SessionWrite } from '../../data/closures.ts';
import { sessions } from '../../data/sessions.ts';
import type { Table } from '../../data/table.ts';

type Outcome = Exclude<SessionWrite, 'lost'>;

/** So many at a time: a day of a large venue has hundreds of sessions. */
const batchSize = 10;

/** A session that others close and open this often under our hands is left to them. */
const looks = 8;

/** Closes or opens sessions, each on its own: read again whenever somebody else was quicker. */
export async function changeSessions(
  table: Table,
  all: readonly Session[],
  change: (session: Session) => Promise<SessionWrite>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let from = 0; from < all.length; from += batchSize) {
    const batch = all.slice(from, from + batchSize);
    outcomes.push(...(await Promise.all(batch.map((session) => persistently(table, session, change)))));
  }
  return outcomes;
}

async function persistently(
  table: Table,
  seen: Session,
  change: (session: Session) => Promise<SessionWrite>,
): Promise<Outcome> {
  let session: Session | null = seen;
  for (let look = 1; look <= looks; look++) {
    // Nobody could book it, so the next generation took it away.
    if (!session) return 'nothing to do';
    const outcome = await change(session);
    if (outcome !== 'lost') return outcome;
    session = await sessions(table).get(seen.organizationId, seen.id);
  }
  throw new Problem('conflict', 'Others are closing or opening these sessions at the moment. Try again.');
}
