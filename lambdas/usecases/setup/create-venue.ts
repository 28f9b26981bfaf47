import { type Venue, venue } from '../../../core/contract/model/venue.ts';
import { reservedSlugs } from '../../../core/contract/paths.ts';
import { Problem } from '../../../core/domain/problem.ts';
import type { Table } from '../../data/table.ts';
import { counts } from '../../data/usage.ts';
import { venues } from '../../data/venues.ts';

/**
 * Writes a new venue and makes it known by its slug and its embed key.
 * @throws Problem('conflict') when its id, slug or embed key is another's
 */
export async function createVenue(table: Table, value: Venue): Promise<void> {
  const checked = venue.parse(value);
  if (reservedSlugs.includes(checked.slug)) throw taken('slug');
  const [first] = await venues(table).create(checked, counts(checked.organizationId, 'venues'));
  if (first) throw taken(first);
}

function taken(field: string): Problem {
  const detail = `Another venue has this ${field}. Choose another.`;
  return new Problem('conflict', detail, [{ field, detail }]);
}
