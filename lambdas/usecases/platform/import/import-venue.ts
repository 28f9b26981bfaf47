import { type Venue, venue } from '../../../../core/contract/model/venue/venue.ts';
import { reservedSlugs } from '../../../../core/contract/paths.ts';
import { planLimit } from '../../../../core/domain/plans.ts';
import { fieldProblem, Problem, say } from '../../../../core/domain/problem.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { claims } from '../../../data/scope/usage.ts';
import type { Table } from '../../../data/table.ts';
import { venues } from '../../../data/venue/venues.ts';

/**
 * Writes a complete venue as given, with its slug and embed key: for imported files, demo data and tests. It
 * counts towards the plan's limits.
 * @throws Problem('conflict') when its id, slug or embed key is taken
 * @throws Problem('not-found') when it has no organization; Problem('plan-limit')
 */
export async function importVenue(table: Table, value: Venue): Promise<void> {
  const checked = venue.parse(value);
  if (reservedSlugs.includes(checked.slug)) throw taken('slug');
  const organization = await organizations(table).getLatest(checked.organizationId);
  if (!organization) throw new Problem('not-found', 'no-organization');
  const obstacles = await venues(table).create(checked, claims(organization, 'venues'));
  if (obstacles.includes('limit')) throw planLimit('venues');
  const [first] = obstacles;
  if (first) throw taken(first);
}

function taken(field: string): Problem {
  const detail = say('venue-field-taken', { field });
  return new Problem('conflict', detail, [fieldProblem(field, detail)]);
}
