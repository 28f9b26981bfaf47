import type { SessionId } from '../../contract/model/ids.ts';
import type { Session } from '../../contract/model/session.ts';

/**
 * What it takes to bring the sessions there are to what the schedule says. Every session in it is as it should
 * be once written; `version` of `update` and `markOffSchedule` is one more than what they replace, so that a
 * write can insist that nobody took a seat meanwhile.
 */
export interface RegenerationPlan {
  readonly add: readonly Session[];
  readonly update: readonly Session[];
  /** No longer on the schedule, but with a booking: they stay, and are listed for staff. */
  readonly markOffSchedule: readonly Session[];
  readonly remove: readonly Session[];
  /** Right already: nothing to write. */
  readonly keep: readonly Session[];
}

/**
 * `existing` and `planned` cover the same dates. A session with seats taken, or listed in `booked`, is never
 * removed or moved, and never falls below the seats it has sold.
 */
export function planRegeneration(
  existing: readonly Session[],
  planned: readonly Session[],
  booked: ReadonlySet<SessionId>,
): RegenerationPlan {
  const known = new Set(existing.map((session) => session.id));
  const wanted = new Map(planned.map((session) => [session.id, session]));
  const plan: Record<keyof RegenerationPlan, Session[]> = {
    add: planned.filter((session) => !known.has(session.id)),
    update: [],
    markOffSchedule: [],
    remove: [],
    keep: [],
  };
  for (const session of existing) {
    const target = wanted.get(session.id);
    const taken = booked.has(session.id) || session.capacityRemaining < session.capacityTotal;
    const next = target ? brought(session, target, taken) : { ...session, offSchedule: true };
    if (!target && !taken) plan.remove.push(session);
    else if (same(session, next)) plan.keep.push(session);
    else plan[target ? 'update' : 'markOffSchedule'].push({ ...next, version: session.version + 1 });
  }
  return plan;
}

/** A session as the schedule now wants it. What its guests were promised stays; so does a staff closure. */
function brought(session: Session, target: Session, taken: boolean): Session {
  const sold = session.capacityTotal - session.capacityRemaining;
  const promised = taken ? session : target;
  // A private session is sold whole: its size is part of what the party bought.
  const wholeSold = taken && session.eventType === 'private';
  const capacityTotal = wholeSold ? session.capacityTotal : Math.max(target.capacityTotal, sold);
  return {
    ...target,
    endsAt: promised.endsAt,
    eventType: promised.eventType,
    capacityTotal,
    capacityRemaining: capacityTotal - sold,
    status: session.status,
    version: session.version,
  };
}

function same(a: Session, b: Session): boolean {
  return fingerprint(a) === fingerprint(b);
}

/** Key order differs between what a program makes and what a database gives back. */
function fingerprint(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
