import type { ActivityId, VenueId } from '../../../../core/contract/model/ids.ts';
import { type OfferView, offerView } from '../../../../core/contract/schemas/catalogue/sales.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { activityAtVenue, type CatalogueDeps } from './deps.ts';

/** When an activity runs, for how many, and at what price; with the version that an edit names. */
export async function getOffer(
  deps: Pick<CatalogueDeps, 'table'>,
  actor: Actor,
  where: { readonly venueId: VenueId; readonly activityId: ActivityId },
): Promise<OfferView> {
  const { activity } = await activityAtVenue(deps, actor, 'activities.view', where);
  return offerView.parse(activity);
}
