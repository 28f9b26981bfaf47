import type { ActivityId, VenueId } from '../../../../core/contract/model/ids.ts';
import { type Offer, type OfferView, offerView } from '../../../../core/contract/schemas/catalogue/sales.ts';
import { requireUnarchived } from '../../../../core/domain/catalogue/status-moves.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { activityAtVenue, auditOf, type CatalogueDeps } from './deps.ts';
import { applyOffer } from './edited.ts';

interface Edit {
  readonly venueId: VenueId;
  readonly activityId: ActivityId;
  /** The version that the person saw. */
  readonly version: number;
  readonly offer: Offer;
}

/**
 * Changes what an activity offers. Its sessions follow: the stream of the table asks for them, so that an edit
 * that is written is never without them.
 * @throws Problem('conflict') when another request edited it meanwhile, or it is archived; Problem('invalid-input')
 */
export async function editOffer(
  deps: CatalogueDeps,
  actor: Actor,
  { offer, version, ...where }: Edit,
): Promise<OfferView> {
  const offered = await activityAtVenue(deps, actor, 'activities.edit', where);
  if (offered.activity.version !== version) throw changedByOther();
  requireUnarchived(offered.activity);
  const next = applyOffer(offered, offer);
  const audit = auditOf(deps, actor, 'editOffer', { before: offered.activity, after: next });
  if (!(await activities(deps.table).replace(next, audit))) throw changedByOther();
  return offerView.parse(next);
}

function changedByOther(): Problem {
  return new Problem('conflict', 'changed-by-someone-else');
}
