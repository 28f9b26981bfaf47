import {
  type ActivityRecord,
  activityRecord,
} from '../../../../core/contract/schemas/catalogue/activities.ts';
import { moveStatus } from '../../../../core/domain/catalogue/status-moves.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { planLimit } from '../../../../core/domain/plans.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { releaseClaim } from '../../../data/scope/usage.ts';
import { activityAtVenue } from '../sales/deps.ts';
import { type ActivityDeps, activityAudit, roomFor, type Where } from './deps.ts';

/**
 * Takes an activity off sale, back to a draft. Its sessions follow: those without bookings are removed, the others
 * stay off the schedule and are listed for staff. Its guests' links work on.
 * @throws Problem('conflict') when it is archived, or another request changed it at the same time
 */
export async function unpublishActivity(
  deps: ActivityDeps,
  actor: Actor,
  where: Where,
): Promise<ActivityRecord> {
  const { activity } = await activityAtVenue(deps, actor, 'activities.edit', where);
  const next = moveStatus(activity, 'unpublish');
  if (next !== activity) {
    const audit = activityAudit(deps, actor, 'unpublishActivity', { before: activity, after: next });
    if (!(await activities(deps.table).replace(next, audit))) throw sameMoment();
  }
  return activityRecord.parse(next);
}

/**
 * Puts an activity away, whether it is on sale or not: its sessions follow as when it is unpublished, and the
 * plan has room for another. @throws Problem('conflict')
 */
export function archiveActivity(deps: ActivityDeps, actor: Actor, where: Where): Promise<ActivityRecord> {
  return recounted(deps, actor, 'archive', where);
}

/** Brings an archived activity back as a draft. @throws Problem('conflict' | 'plan-limit') */
export function restoreActivity(deps: ActivityDeps, actor: Actor, where: Where): Promise<ActivityRecord> {
  return recounted(deps, actor, 'restore', where);
}

async function recounted(
  deps: ActivityDeps,
  actor: Actor,
  move: 'archive' | 'restore',
  where: Where,
): Promise<ActivityRecord> {
  const { activity } = await activityAtVenue(deps, actor, 'activities.edit', where);
  const next = moveStatus(activity, move);
  if (next === activity) return activityRecord.parse(activity);
  const audit = activityAudit(deps, actor, `${move}Activity`, { before: activity, after: next });
  const count =
    move === 'archive' ? releaseClaim(activity.organizationId, 'activities') : await roomFor(deps, activity);
  const outcome = await activities(deps.table).recount(next, audit, count);
  if (outcome === 'changed') throw sameMoment();
  if (outcome === 'plan-limit') throw planLimit('activities');
  return activityRecord.parse(next);
}

function sameMoment(): Problem {
  return new Problem('conflict', 'changed-by-someone-else');
}
