import * as z from 'zod';
import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import { type Closure, closure } from '../../../core/contract/model/desk/closure.ts';
import type { ClosureId, OrganizationId, SessionId, VenueId } from '../../../core/contract/model/ids.ts';
import { closeBy, reopenFrom } from '../../../core/domain/capacity/closures.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absent, absentAttribute, type Condition, is } from '../conditions.ts';
import { closuresOf, keys } from '../keys.ts';
import { getItem, type Item, queryItems, type Table } from '../table.ts';
import { type Check, label, type Put, transact, type Update, updateItem } from '../transaction.ts';

/** The current closures of a venue, and their common revision, which every change increases. */
export interface ActiveClosures {
  readonly active: readonly Closure[];
  readonly revision: number;
}

const revisionItem = z.object({ revision: z.int() });

/** `lost`: a concurrent write changed it, so read it again. `over`: the closure is no longer active. */
export type SessionWrite = 'written' | 'nothing to do' | 'lost' | 'over';

export const closures = (table: Table) => ({
  get: (org: OrganizationId, venue: VenueId, id: ClosureId) =>
    getItem(table, keys.closure(org, venue, id), closure),

  list: (org: OrganizationId, venue: VenueId) =>
    queryItems(
      table,
      accessPatterns.closuresOfVenue,
      { partition: closuresOf(org, venue), sort: 'CLOSURE#' },
      closure,
      { consistent: true },
    ),

  /** The revision is read first: a closure written between the two reads makes `unchangedClosures` fail. */
  async listActive(org: OrganizationId, venue: VenueId): Promise<ActiveClosures> {
    const found = await getItem(table, keys.closureRevision(org, venue), revisionItem);
    const all = await this.list(org, venue);
    return { active: all.filter(({ status }) => status === 'closed'), revision: found?.revision ?? 0 };
  },

  /** Writes a new closure and its entry in the audit log; answers false when its id is taken. */
  async create(value: Closure, audit: Put): Promise<boolean> {
    const { organizationId, venueId, id } = value;
    const put = { ...keys.closure(organizationId, venueId, id), entity: 'CLOSURE', ...value };
    return (await transact(table, [{ put, only: [absent] }, nextRevision(value), audit])).done;
  },

  /** Adds sessions to an active closure; answers false when it changed since it was read. */
  async extend(value: Closure, sessionIds: readonly SessionId[]): Promise<boolean> {
    return (await transact(table, [changeOf(value, { sessionIds }), nextRevision(value)])).done;
  },

  /** From now on it closes nothing any more; answers false when it changed since it was read. */
  async endWith(value: Closure, audit: Put): Promise<boolean> {
    const change = changeOf(value, { status: 'reopened' });
    return (await transact(table, [change, nextRevision(value), audit])).done;
  },

  /** Takes a session off sale, only while the closure is active. */
  async closeSession(session: Session, value: Closure): Promise<SessionWrite> {
    const changes = closeBy(session, value);
    if (!changes) return 'nothing to do';
    const check = keys.closure(value.organizationId, value.venueId, value.id);
    const stands = { check, only: [is('status', 'closed')] };
    const outcome = await transact(table, [sessionChange(session, changes), ...label('closure', stands)]);
    if (outcome.done) return 'written';
    return outcome.met.has('closure') ? 'over' : 'lost';
  },

  /** Puts a session on sale again, unless another closure keeps it closed. */
  async openSession(session: Session, id: ClosureId): Promise<SessionWrite> {
    const changes = reopenFrom(session, id);
    if (!changes) return 'nothing to do';
    return (await updateItem(table, sessionChange(session, changes))).done ? 'written' : 'lost';
  },
});

/** Holds while the closures of the venue are those that were read with this revision. */
export function unchangedClosures(org: OrganizationId, venue: VenueId, revision: number): Check {
  const only = [revision === 0 ? absent : is('revision', revision)];
  return { check: keys.closureRevision(org, venue), only };
}

function nextRevision({ organizationId, venueId }: Closure): Update {
  const update = keys.closureRevision(organizationId, venueId);
  return { update, set: { entity: 'CLOSURE_REVISION' }, add: { revision: 1 }, only: [] };
}

function changeOf(value: Closure, set: Item): Update {
  const update = keys.closure(value.organizationId, value.venueId, value.id);
  return { update, set, add: { version: 1 }, only: [is('status', 'closed'), is('version', value.version)] };
}

/** Seats may move meanwhile; only who else closes or opens the session is in the way. */
function sessionChange(session: Session, changes: Item): Update {
  const gone = Object.keys(changes).filter((name) => changes[name] === undefined);
  return {
    update: keys.session(session.organizationId, session.id),
    set: changes,
    remove: gone,
    add: { version: 1 },
    only: [is('status', session.status), sameClosures(session)],
  };
}

function sameClosures({ closedBy }: Session): Condition {
  return closedBy ? is('closedBy', closedBy) : absentAttribute('closedBy');
}
