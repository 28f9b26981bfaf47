import type { ActivityId, VenueId } from '../../../core/contract/model/ids.ts';
import { type OfferView, offerView } from '../../../core/contract/schemas/catalogue.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { activities } from '../../data/activities.ts';
import { auditOf, type CatalogueDeps, offeredAt } from './deps.ts';
import { sellable } from './edited.ts';

/**
 * Puts an activity on sale; its sessions follow, as they do after an edit. One that is on sale stays so.
 * @throws Problem('invalid-input') when it cannot be sold as it is; Problem('conflict')
 */
export async function publishActivity(
  deps: CatalogueDeps,
  actor: Actor,
  where: { readonly venueId: VenueId; readonly activityId: ActivityId },
): Promise<OfferView> {
  const offered = await offeredAt(deps, actor, 'activities.edit', where);
  const { activity } = offered;
  if (activity.status === 'published') return offerView.parse(activity);
  const next = sellable(offered, { ...activity, status: 'published', version: activity.version + 1 });
  const audit = auditOf(deps, actor, 'publishActivity', { before: activity, after: next });
  if (!(await activities(deps.table).replace(next, audit))) {
    throw new Problem('conflict', 'Somebody else changed this activity at the same moment. Try again.');
  }
  return offerView.parse(next);
}
