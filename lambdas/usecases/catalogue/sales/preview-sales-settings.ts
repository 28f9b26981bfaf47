import type { ActivityId, VenueId } from '../../../../core/contract/model/ids.ts';
import type {
  RegenerationPreview,
  SalesSettings,
} from '../../../../core/contract/schemas/catalogue/sales.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { venueDefaultsOf } from '../../../../core/domain/schedule/venue-defaults.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { circumstancesFor } from '../sessions/circumstances.ts';
import { activityAtVenue, type CatalogueDeps } from './deps.ts';
import { applySalesSettings } from './edited.ts';
import { preview } from './preview.ts';

/** What an edit would do to the sessions. @throws Problem('invalid-input') as the edit itself would */
export async function previewSalesSettings(
  { table, clock }: Pick<CatalogueDeps, 'table' | 'clock'>,
  actor: Actor,
  {
    salesSettings,
    ...where
  }: { readonly venueId: VenueId; readonly activityId: ActivityId; readonly salesSettings: SalesSettings },
): Promise<RegenerationPreview> {
  const atVenue = await activityAtVenue({ table }, actor, 'activities.edit', where);
  const { venue, organization } = atVenue;
  const now = toInstant(clock.now());
  const supposed = await circumstancesFor(
    table,
    applySalesSettings(atVenue, salesSettings),
    venueDefaultsOf(venue, organization),
    now,
  );
  return preview(table, venue, [supposed]);
}
