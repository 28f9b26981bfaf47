import type { ActivityId, VenueId } from '../../../../core/contract/model/ids.ts';
import type { GenerationProgress } from '../../../../core/contract/schemas/catalogue/sales.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { auditLog } from '../../../data/platform/audit.ts';
import { venueOf } from '../../scope/venue-in-scope.ts';
import { requestGeneration } from '../sessions/request-generation.ts';
import { auditOf, type CatalogueDeps } from './deps.ts';
import { progressAt } from './get-generation.ts';

/**
 * "Generate slots": has the sessions of a venue's published activities brought up to date, or of those named.
 * @throws Problem('invalid-input') when one named is not of the venue
 */
export async function startGeneration(
  deps: CatalogueDeps,
  actor: Actor,
  {
    venueId,
    activityIds,
  }: { readonly venueId: VenueId; readonly activityIds?: readonly ActivityId[] | undefined },
): Promise<GenerationProgress> {
  const venue = await venueOf(deps, actor, 'activities.edit', venueId);
  await auditLog(deps.table).add(auditOf(deps, actor, 'startGeneration', { before: venue, after: venue }));
  await requestGeneration(deps, { organizationId: venue.organizationId, venueId }, activityIds);
  return progressAt(deps, venue);
}
