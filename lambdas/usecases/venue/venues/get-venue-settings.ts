import type { VenueId } from '../../../../core/contract/model/ids.ts';
import { type VenueRecord, venueRecord } from '../../../../core/contract/schemas/venue/venues.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { venueOf } from '../../scope/venue-in-scope.ts';
import type { VenueDeps } from './deps.ts';

/**
 * A venue with all its settings, as an edit needs them.
 * @throws Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function getVenueSettings(
  deps: Pick<VenueDeps, 'table'>,
  actor: Actor,
  venueId: VenueId,
): Promise<VenueRecord> {
  return venueRecord.parse(await venueOf(deps, actor, 'venues.view', venueId));
}
