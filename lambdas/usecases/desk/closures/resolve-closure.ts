import type { Closure } from '../../../../core/contract/model/desk/closure.ts';
import type { SessionId } from '../../../../core/contract/model/ids.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import type { Resolution, ResolutionView } from '../../../../core/contract/schemas/desk/closures.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import type { Reader } from '../../../../core/domain/reader.ts';
import { describeError, log, withLogFields } from '../../../runtime/log.ts';
import type { Case } from './cases.ts';
import type { ClosureDeps } from './deps.ts';
import { giveBack } from './give-back.ts';
import { rebook } from './rebook.ts';
import { sessionsOf } from './sessions-of.ts';
import { type ClosureInput, closureInScope } from './view-closures.ts';

/**
 * Resolves bookings of closed sessions one by one. A failure is reported for its booking, and the
 * others are still resolved. Resolved bookings are skipped, so a crashed request can be repeated.
 * @throws Problem('not-found'), Problem('conflict') where the sessions are on sale again
 */
export async function resolveClosure(
  deps: ClosureDeps,
  actor: Actor,
  { bookingIds, ...how }: ClosureInput & Resolution,
  reader: Reader,
): Promise<ResolutionView> {
  const { venue, closure: found } = await closureInScope(deps, actor, 'bookings.refund', how);
  if (found.status === 'reopened') {
    throw new Problem('conflict', 'already-reopened');
  }
  const closure = { ...found, sessionIds: await namedBy(deps, venue, found) };
  const results: ResolutionView['results'] = [];
  for (const bookingId of new Set(bookingIds)) {
    results.push({
      bookingId,
      ...(await withLogFields({ bookingId }, () =>
        resultOf(resolve(deps, { actor, closure, bookingId }, how), reader),
      )),
    });
  }
  return { results };
}

/** Sessions that were planned on a closed day afterwards are closed by it too, but are not in its list. */
async function namedBy({ table }: ClosureDeps, venue: Venue, closure: Closure): Promise<SessionId[]> {
  const closed = await sessionsOf(table, venue, closure);
  return [...new Set([...closure.sessionIds, ...closed.map(({ id }) => id)])];
}

function resolve(deps: ClosureDeps, of: Case, { action, sessionId }: Omit<Resolution, 'bookingIds'>) {
  return action === 'rebook' ? rebook(deps, of, sessionId) : giveBack(deps, of, action);
}

async function resultOf(done: Promise<void>, { textOf }: Reader) {
  try {
    await done;
    return { done: true };
  } catch (error) {
    if (error instanceof Problem) return { done: false, code: error.code, detail: textOf(error.detail) };
    log('request-failed', describeError(error));
    return { done: false, code: 'internal', detail: textOf('failed-on-our-side') };
  }
}
