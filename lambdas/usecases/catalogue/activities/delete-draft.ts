import { hasBeenOnSale, requireUnarchived } from '../../../../core/domain/catalogue/status-moves.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { activityAtVenue } from '../sales/deps.ts';
import { type ActivityDeps, activityAudit, changedByOther, type Where } from './deps.ts';

/**
 * Deletes a draft. One that was ever on sale may have bookings, if only cancelled ones, which name it: that is
 * archived instead.
 * @throws Problem('in-use') when it was ever on sale; Problem('conflict') when it changed at the same moment
 */
export async function deleteDraft(deps: ActivityDeps, actor: Actor, where: Where): Promise<void> {
  const { activity } = await activityAtVenue(deps, actor, 'activities.edit', where);
  if (hasBeenOnSale(activity)) {
    throw new Problem('in-use', 'was-on-sale');
  }
  requireUnarchived(activity);
  const audit = activityAudit(deps, actor, 'deleteActivity', { before: activity });
  if (!(await activities(deps.table).remove(activity, audit))) throw changedByOther();
}
