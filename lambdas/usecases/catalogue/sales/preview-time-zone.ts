import type { VenueId } from '../../../../core/contract/model/ids.ts';
import type { RegenerationPreview } from '../../../../core/contract/schemas/catalogue/sales.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { venueDefaultsOf } from '../../../../core/domain/schedule/venue-defaults.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { venueOf } from '../../scope/venue-in-scope.ts';
import { circumstancesFor } from '../sessions/circumstances.ts';
import type { CatalogueDeps } from './deps.ts';
import { preview, unchanged } from './preview.ts';

/**
 * What another time zone would do to the sessions of all activities of a venue. The one that it has changes nothing, not
 * even what the daily generation has yet to add.
 */
export async function previewTimeZone(
  { table, clock }: Pick<CatalogueDeps, 'table' | 'clock'>,
  actor: Actor,
  { venueId, timeZone }: { readonly venueId: VenueId; readonly timeZone: string },
): Promise<RegenerationPreview> {
  const venue = await venueOf({ table }, actor, 'venues.edit', venueId);
  const [all, organization] = await Promise.all([
    activities(table).listByVenue(venue.organizationId, venueId),
    organizations(table).getLatest(venue.organizationId),
  ]);
  if (!organization) throw new Problem('not-found', 'no-venue');
  const defaults = venueDefaultsOf({ timeZone }, organization);
  const now = toInstant(clock.now());
  const supposed = await Promise.all(all.map((activity) => circumstancesFor(table, activity, defaults, now)));
  return timeZone === venue.timeZone ? unchanged(supposed) : preview(table, venue, supposed);
}
