import type { ActivityId, VenueId } from '../../../../core/contract/model/ids.ts';
import type { Offer, RegenerationPreview } from '../../../../core/contract/schemas/catalogue/sales.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { placeOf } from '../../../../core/domain/schedule/place.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { circumstancesFor } from '../sessions/circumstances.ts';
import { activityAtVenue, type CatalogueDeps } from './deps.ts';
import { applyOffer } from './edited.ts';
import { preview } from './preview.ts';

/** What an edit would do to the sessions. @throws Problem('invalid-input') as the edit itself would */
export async function previewOffer(
  { table, clock }: Pick<CatalogueDeps, 'table' | 'clock'>,
  actor: Actor,
  { offer, ...where }: { readonly venueId: VenueId; readonly activityId: ActivityId; readonly offer: Offer },
): Promise<RegenerationPreview> {
  const offered = await activityAtVenue({ table }, actor, 'activities.edit', where);
  const { venue, organization } = offered;
  const now = toInstant(clock.now());
  const supposed = await circumstancesFor(
    table,
    applyOffer(offered, offer),
    placeOf(venue, organization),
    now,
  );
  return preview(table, venue, [supposed]);
}
