import type { Closure } from '../../../../core/contract/model/desk/closure.ts';
import type { ClosureView } from '../../../../core/contract/schemas/desk/closures.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { closures } from '../../../data/desk/closures.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { changeSessions } from './change-sessions.ts';
import type { ClosureDeps } from './deps.ts';
import { sessionsOf } from './sessions-of.ts';
import { type ClosureInput, closureInScope, viewClosure } from './view-closures.ts';

/**
 * Puts the sessions of a closure on sale again, but for those that another closure keeps closed. When a request
 * crashes half-way, the generation that the reopened closure asks for opens the rest; so does the same request again.
 * @throws Problem('not-found'), Problem('conflict')
 */
export async function reopenClosure(
  deps: ClosureDeps,
  actor: Actor,
  input: ClosureInput,
): Promise<ClosureView> {
  const { venue, closure } = await closureInScope(deps, actor, 'activities.edit', input);
  const ended = await end(deps, actor, closure);
  const sessions = await sessionsOf(deps.table, venue, ended);
  const store = closures(deps.table);
  await changeSessions(deps.table, sessions, (session) => store.openSession(session, ended.id));
  return viewClosure(deps, venue, ended);
}

/** Ends the closure. From then on it closes no sessions, even if another request is still applying it. */
async function end({ table, clock, ids }: ClosureDeps, actor: Actor, closure: Closure): Promise<Closure> {
  if (closure.status === 'reopened') return closure;
  const { organizationId, venueId, id, version } = closure;
  const at = toInstant(clock.now());
  const audit = auditWrite({
    organizationId,
    actor,
    action: 'reopenClosure',
    resource: { kind: 'closure', id },
    before: { status: closure.status },
    after: { status: 'reopened' },
    at,
    id: ids.random(),
  });
  const store = closures(table);
  if (await store.endWith(closure, audit)) {
    return { ...closure, status: 'reopened', version: version + 1 };
  }
  const now = await store.get(organizationId, venueId, id);
  if (now?.status === 'reopened') return now;
  throw new Problem('conflict', 'changed-by-someone-else');
}
