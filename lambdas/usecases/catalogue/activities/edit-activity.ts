import {
  type ActivityRecord,
  type ActivityText,
  activityRecord,
} from '../../../../core/contract/schemas/catalogue/activities.ts';
import { requireUnarchived } from '../../../../core/domain/catalogue/status-moves.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { activityAtVenue } from '../sales/deps.ts';
import { type ActivityDeps, activityAudit, changedByOther, type Where } from './deps.ts';
import { replaceDescription } from './described.ts';

interface Edit extends Where {
  /** The version that the person saw. */
  readonly version: number;
  readonly text: ActivityText;
}

/**
 * Describes an activity anew. When it runs and what it costs stays as it is, and so do its sessions.
 * @throws Problem('conflict') when another request edited it meanwhile, its sales settings included; Problem('invalid-input');
 * Problem('incomplete') when it is on sale and would lack what guests must know
 */
export async function editActivity(
  deps: ActivityDeps,
  actor: Actor,
  { version, text, ...where }: Edit,
): Promise<ActivityRecord> {
  const { activity } = await activityAtVenue(deps, actor, 'activities.edit', where);
  if (activity.version !== version) throw changedByOther();
  requireUnarchived(activity);
  const next = replaceDescription(activity, text);
  const audit = activityAudit(deps, actor, 'editActivity', { before: activity, after: next });
  if (!(await activities(deps.table).describe(next, audit))) throw changedByOther();
  return activityRecord.parse(next);
}
