import type { Session } from '../../contract/model/catalogue/session.ts';
import type { Closure } from '../../contract/model/desk/closure.ts';
import type { SessionId } from '../../contract/model/ids.ts';
import { applyClosures, isDecidedAnew } from '../capacity/closures.ts';

/**
 * The changes that bring the existing sessions in line with the schedule. Each session in it is as it is to
 * be written; `version` of `update` and `markOffSchedule` is one more than that of the replaced session, so
 * that a write can require that no seat was taken meanwhile.
 */
export interface RegenerationPlan {
  readonly add: readonly Session[];
  readonly update: readonly Session[];
  /** No longer on the schedule, but with a booking: they stay, and are listed for staff. */
  readonly markOffSchedule: readonly Session[];
  readonly remove: readonly Session[];
  /** Already right: nothing to write. */
  readonly keep: readonly Session[];
  /**
   * Existing sessions whose status may depend on closures: written only if no closure changed since the plan.
   */
  readonly decidedAnew: ReadonlySet<SessionId>;
}

/**
 * Seats taken, as two independent counters say: those that are not free, and those held or sold. If a counter
 * is wrong, the higher figure never sells a seat twice; `npm run repair` recounts.
 */
export function seatsTaken(session: Session): number {
  const { capacityTotal, capacityRemaining, capacityHeld, capacitySold } = session;
  return Math.max(capacityTotal - capacityRemaining, capacityHeld + capacitySold);
}

/** A live hold is a booking too: its seats are taken. */
export function hasBookings(session: Session): boolean {
  return seatsTaken(session) > 0;
}

/**
 * `existing` and `planned` cover the same dates. A session with seats taken is never removed or moved, and
 * never gets fewer seats than it has sold; one that a party has to itself keeps its size. A session is closed
 * exactly while a closure in force covers it. A closed session is not removed either: it would return open
 * when an edit is undone.
 */
export function planRegeneration(
  existing: readonly Session[],
  planned: readonly Session[],
  active: readonly Closure[] = [],
): RegenerationPlan {
  const known = new Set(existing.map((session) => session.id));
  const wanted = new Map(planned.map((session) => [session.id, session]));
  const plan: Record<'add' | 'update' | 'markOffSchedule' | 'remove' | 'keep', Session[]> = {
    add: planned.filter(({ id }) => !known.has(id)).map((session) => applyClosures(session, active)),
    update: [],
    markOffSchedule: [],
    remove: [],
    keep: [],
  };
  const decidedAnew = new Set<SessionId>();
  for (const session of existing) {
    const target = wanted.get(session.id);
    const taken = hasBookings(session);
    const changed = target ? brought(session, target) : { ...session, offSchedule: true };
    const next = applyClosures(changed, active);
    if (isDecidedAnew(session, next)) decidedAnew.add(session.id);
    if (!target && !taken && next.status === 'open') plan.remove.push(session);
    else if (same(session, next)) plan.keep.push(session);
    else plan[target || !taken ? 'update' : 'markOffSchedule'].push(replanned(session, next));
  }
  return { ...plan, decidedAnew };
}

/** The new plan has the version of its own write, so that no two plans of a session share a number. */
function replanned({ version }: Session, next: Session): Session {
  return { ...next, version: version + 1, planVersion: version + 1 };
}

/** A session as the schedule now has it. What its guests were promised does not change. */
function brought(session: Session, target: Session): Session {
  const { resources: _resources, ...planned } = target;
  const capacityTotal = sizeOf(session, target);
  return {
    ...planned,
    ...promiseOf(hasBookings(session) ? session : target),
    ...closureOf(session),
    capacityTotal,
    capacityRemaining: capacityTotal - seatsTaken(session),
    capacityHeld: session.capacityHeld,
    capacitySold: session.capacitySold,
    exclusiveParties: session.exclusiveParties,
    version: session.version,
    planVersion: session.planVersion,
  };
}

/** A private or bought-out session is sold whole: its size is part of what the party bought. */
function sizeOf(session: Session, target: Session): number {
  const isPrivate = hasBookings(session) && session.eventType === 'private';
  const smallest = isPrivate || session.exclusiveParties > 0 ? session.capacityTotal : target.capacityTotal;
  return Math.max(smallest, seatsTaken(session));
}

/** What bookings rely on. `date` is also part of the key by which they are found. */
function promiseOf({ endsAt, eventType, date, resources }: Session) {
  return { endsAt, eventType, date, ...(resources ? { resources } : {}) };
}

function closureOf({ status, closedReason, closedBy }: Session) {
  return {
    status,
    ...(closedReason === undefined ? {} : { closedReason }),
    ...(closedBy === undefined ? {} : { closedBy }),
  };
}

/** Whether both are equal: the order of keys differs between a program's objects and the database's. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value, index) => same(value, b[index]));
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  return Object.keys({ ...a, ...b }).every((key) => same(a[key], b[key]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
