import type { VenueId } from '../../../../core/contract/model/ids.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { venues } from '../../../data/venue/venues.ts';
import { venueOf } from '../../scope/venue-in-scope.ts';
import { auditOf, type CatalogueDeps } from './deps.ts';

/**
 * Moves a venue to another zone. Every schedule then speaks of other times, so that all sessions are brought up
 * to date: the stream of the table asks for them. What guests have booked stays at its moment in UTC.
 * @throws Problem('conflict') when another request moved it meanwhile
 */
export async function changeTimeZone(
  deps: CatalogueDeps,
  actor: Actor,
  { venueId, timeZone }: { readonly venueId: VenueId; readonly timeZone: string },
): Promise<{ timeZone: string }> {
  const venue = await venueOf(deps, actor, 'venues.edit', venueId);
  if (venue.timeZone === timeZone) return { timeZone };
  const audit = auditOf(deps, actor, 'changeTimeZone', { before: venue, after: { ...venue, timeZone } });
  if (!(await venues(deps.table).moveTo(venue, timeZone, audit))) {
    throw new Problem('conflict', 'changed-by-someone-else');
  }
  return { timeZone };
}
