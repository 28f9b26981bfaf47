import type { Closure, ClosureScope } from '../../../../core/contract/model/desk/closure.ts';
import { closureId, type SessionId, type VenueId } from '../../../../core/contract/model/ids.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import type { ClosureView } from '../../../../core/contract/schemas/desk/closures.ts';
import { scopeText } from '../../../../core/domain/capacity/closures.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { closures } from '../../../data/desk/closures.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { again, retryOnConflict } from '../../../data/retry.ts';
import { venueOf } from '../../scope/venue-in-scope.ts';
import { changeSessions } from './change-sessions.ts';
import type { ClosureDeps } from './deps.ts';
import { closableSessions } from './sessions-of.ts';
import { viewClosure } from './view-closures.ts';

interface Request {
  readonly venueId: VenueId;
  readonly scope: ClosureScope;
  readonly reason: string;
}

/**
 * Takes sessions off sale: writes the closure, then closes its sessions one by one. When a request crashes half-way,
 * the generation that the closure asks for closes the rest; so does the same request again. Sessions are looked for
 * again once the closure is written: those that a generation added meanwhile are found then, and later ones it
 * adds closed.
 * @throws Problem('not-found') where nothing is left to close; Problem('conflict') when it is reopened
 * meanwhile
 */
export async function createClosure(deps: ClosureDeps, actor: Actor, request: Request): Promise<ClosureView> {
  const venue = await venueOf(deps, actor, 'activities.edit', request.venueId);
  const closable = () => closableSessions(deps.table, venue, request.scope, deps.clock.now());
  const planned = await closable();
  if (planned.length === 0) {
    throw new Problem('not-found', 'nothing-to-close');
  }
  const ids = planned.map(({ id }) => id);
  const closure = await activeClosure(deps, actor, venue, request, ids);
  const store = closures(deps.table);
  const outcomes = await changeSessions(deps.table, await closable(), (session) =>
    store.closeSession(session, closure),
  );
  if (outcomes.includes('over')) {
    throw new Problem('conflict', 'just-reopened');
  }
  return viewClosure(deps, venue, closure);
}

/**
 * The active closure of this scope, extended by these sessions, or a new one where there is none. Two
 * requests for the same closure at once get the same.
 */
function activeClosure(
  deps: ClosureDeps,
  actor: Actor,
  venue: Venue,
  request: Request,
  ids: readonly SessionId[],
): Promise<Closure> {
  const store = closures(deps.table);
  return retryOnConflict(async () => {
    const all = await store.list(venue.organizationId, venue.id);
    const known = all.filter(({ scope }) => scopeText(scope) === scopeText(request.scope));
    const found = known.find(({ status }) => status === 'closed');
    const wanted = found ? withSessions(found, ids) : newClosure(deps, venue, request, ids, known.length);
    if (wanted === found) return wanted;
    const written = found
      ? await store.extend(found, wanted.sessionIds)
      : await store.create(wanted, auditOf(deps, actor, wanted));
    return written ? wanted : again;
  }, inUse);
}

const inUse = { detail: 'sessions-being-closed' } as const;

function withSessions(closure: Closure, ids: readonly SessionId[]): Closure {
  const added = ids.filter((id) => !closure.sessionIds.includes(id));
  if (added.length === 0) return closure;
  return { ...closure, sessionIds: [...closure.sessionIds, ...added], version: closure.version + 1 };
}

/** `earlier`: how often the same scope was closed and reopened before. */
function newClosure(
  { ids, clock }: ClosureDeps,
  { organizationId, id: venueId }: Venue,
  { scope, reason }: Request,
  sessionIds: readonly SessionId[],
  earlier: number,
): Closure {
  const name = [organizationId, venueId, scopeText(scope), earlier].join(':');
  return {
    id: closureId.parse(`cls_${ids.from(name)}`),
    organizationId,
    venueId,
    scope,
    reason,
    sessionIds: [...sessionIds],
    status: 'closed',
    createdAt: toInstant(clock.now()),
    version: 1,
  };
}

function auditOf({ ids, clock }: ClosureDeps, actor: Actor, closure: Closure) {
  const { organizationId, id, venueId, scope, sessionIds, reason } = closure;
  return auditWrite({
    organizationId,
    actor,
    action: 'createClosure',
    resource: { kind: 'closure', id },
    after: { venueId, scope, sessions: sessionIds.length },
    reason,
    at: toInstant(clock.now()),
    id: ids.random(),
  });
}
