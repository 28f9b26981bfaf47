import type { ActivityId, VenueId } from '../../../../core/contract/model/ids.ts';
import {
  type SalesSettingsView,
  salesSettingsView,
} from '../../../../core/contract/schemas/catalogue/sales.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { activityAtVenue, type CatalogueDeps } from './deps.ts';

/** When an activity runs, for how many, and at what price; with the version that an edit names. */
export async function getSalesSettings(
  deps: Pick<CatalogueDeps, 'table'>,
  actor: Actor,
  where: { readonly venueId: VenueId; readonly activityId: ActivityId },
): Promise<SalesSettingsView> {
  const { activity } = await activityAtVenue(deps, actor, 'activities.view', where);
  return salesSettingsView.parse(activity);
}
