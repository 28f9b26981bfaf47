import type { Activity } from '../../../../core/contract/model/catalogue/activity.ts';
import { activityId } from '../../../../core/contract/model/ids.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import {
  type ActivityRecord,
  activityRecord,
} from '../../../../core/contract/schemas/catalogue/activities.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { planLimit } from '../../../../core/domain/plans.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import type { Put } from '../../../data/transaction.ts';
import { type ActivityDeps, activityAudit, roomFor } from './deps.ts';

/** The fields of a new activity that the server sets: its id, its venue and its creation time. */
export function newIdentity(
  { clock, ids }: Pick<ActivityDeps, 'clock' | 'ids'>,
  { organizationId, id: venueId }: Venue,
): Pick<Activity, 'id' | 'organizationId' | 'venueId' | 'createdAt'> {
  const id = activityId.parse(`act_${ids.random()}`);
  return { id, organizationId, venueId, createdAt: toInstant(clock.now()) };
}

/** Writes a new draft, if the plan has room for it. @throws Problem('plan-limit' | 'not-found') */
export async function writeDraft(
  deps: ActivityDeps,
  actor: Actor,
  action: 'createActivity' | 'duplicateActivity',
  activity: Activity,
  ...extra: readonly Put[]
): Promise<ActivityRecord> {
  const claim = await roomFor(deps, activity);
  const audit = activityAudit(deps, actor, action, { after: activity });
  const outcome = await activities(deps.table).create(activity, claim, audit, ...extra);
  if (outcome === 'plan-limit') throw planLimit('activities');
  if (outcome === 'no-venue') throw new Problem('not-found', 'venue-deleted');
  if (outcome === 'taken') throw new Error('An id that was made up is taken.');
  return activityRecord.parse(activity);
}
