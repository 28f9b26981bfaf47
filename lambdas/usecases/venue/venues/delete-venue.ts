import type { VenueId } from '../../../../core/contract/model/ids.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { releaseClaim } from '../../../data/scope/usage.ts';
import { venues } from '../../../data/venue/venues.ts';
import { venueOf } from '../../scope/venue-in-scope.ts';
import { changedByOther, type VenueDeps, venueAudit } from './deps.ts';

/**
 * Deletes a venue that never had an activity, nor an order for a gift card, paid or not: nothing was sold
 * there and no payment is open, so no record has to be kept.
 * @throws Problem('in-use'); Problem('conflict') when it changed meanwhile; Problem('not-found' | 'suspended'
 * | 'forbidden')
 */
export async function deleteVenue(deps: VenueDeps, actor: Actor, venueId: VenueId): Promise<void> {
  const venue = await venueOf(deps, actor, 'venues.edit', venueId);
  const { organizationId, version: _version, ...before } = venue;
  const [first] = await activities(deps.table).listByVenue(organizationId, venueId);
  if (first) throw inUse();
  const outcome = await venues(deps.table).remove(venue, [
    releaseClaim(organizationId, 'venues'),
    venueAudit(deps, actor, 'deleteVenue', venue, { before }),
  ]);
  if (outcome === 'used') throw inUse();
  if (outcome === 'changed') throw changedByOther();
}

function inUse(): Problem {
  return new Problem('in-use', 'venue-has-sold');
}
