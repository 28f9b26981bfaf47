import type { Activity } from '../../../core/contract/model/activity.ts';
import type { ActivityId, OrganizationId, VenueId } from '../../../core/contract/model/ids.ts';
import type { Session } from '../../../core/contract/model/session.ts';
import type { Venue } from '../../../core/contract/model/venue.ts';
import type { Clock } from '../../../core/domain/clock.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { planRegeneration } from '../../../core/domain/schedule/regeneration.ts';
import { plannedSessions } from '../../../core/domain/schedule/slots.ts';
import { addMinutes, localDateOf, toInstant } from '../../../core/domain/time.ts';
import { activities } from '../../data/activities.ts';
import { generationLease } from '../../data/generation.ts';
import { sessions } from '../../data/sessions.ts';
import type { Table } from '../../data/table.ts';
import { venues } from '../../data/venues.ts';
import { log } from '../../runtime/log.ts';

interface Deps {
  readonly table: Table;
  readonly clock: Clock;
}

interface Target {
  readonly organizationId: OrganizationId;
  readonly venueId: VenueId;
  readonly activityId: ActivityId;
}

export interface Generated {
  readonly added: number;
  readonly updated: number;
  readonly offSchedule: number;
  readonly removed: number;
  readonly kept: number;
}

/** Sessions exist this many days ahead. */
const daysAhead = 90;

/**
 * Longer than the function may run; short enough that Lambda's last retry, three minutes after a crash, takes
 * over.
 */
const leaseMinutes = 2;

/**
 * Brings the sessions of one activity, from now to 90 days ahead, to what its schedule says. Run twice, the
 * second writes nothing. A session with seats taken is never removed or moved.
 * @throws Problem('conflict') while another run has the activity
 */
export async function generateSessions(deps: Deps, target: Target): Promise<Generated> {
  const { organizationId, activityId } = target;
  const now = toInstant(deps.clock.now());
  const lease = generationLease(deps.table);
  const until = addMinutes(now, leaseMinutes);
  if (!(await lease.take(organizationId, activityId, now, until))) {
    throw new Problem('conflict', 'The sessions of this activity are being generated already.');
  }
  try {
    const generated = await generate(deps, target);
    log('sessions-generated', { organizationId, activityId, ...generated });
    return generated;
  } finally {
    await lease.giveBack(organizationId, activityId, until, now);
  }
}

async function generate({ table, clock }: Deps, target: Target): Promise<Generated> {
  const { activity, venue } = await placeOf(table, target);
  const now = toInstant(clock.now());
  const today = localDateOf(now, venue.timeZone);
  const existing = await sessions(table).listByDay(
    target.organizationId,
    target.activityId,
    today,
    daysAhead,
  );
  const planned =
    activity.status === 'published' ? plannedSessions(activity, venue.timeZone, today, daysAhead) : [];
  const upcoming = (session: Session) => session.startsAt > now;
  const plan = planRegeneration(existing.filter(upcoming), planned.filter(upcoming), new Set());
  const store = sessions(table);
  await store.add(plan.add);
  return {
    added: plan.add.length,
    updated: await count(plan.update.map(store.replace)),
    offSchedule: await count(plan.markOffSchedule.map(store.replace)),
    removed: await count(plan.remove.map(store.remove)),
    kept: plan.keep.length,
  };
}

/** What a guest got in the way of is not counted, and is right again after the next run. */
async function count(writes: readonly Promise<boolean>[]): Promise<number> {
  return (await Promise.all(writes)).filter(Boolean).length;
}

async function placeOf(
  table: Table,
  { organizationId, venueId, activityId }: Target,
): Promise<{ activity: Activity; venue: Venue }> {
  const [activity, venue] = await Promise.all([
    activities(table).get(organizationId, venueId, activityId),
    venues(table).get(organizationId, venueId),
  ]);
  if (!activity || !venue) throw new Problem('not-found', 'There is no such activity.');
  return { activity, venue };
}
