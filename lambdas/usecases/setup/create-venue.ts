import { type Venue, venue } from '../../../core/contract/model/venue.ts';
import { reservedSlugs } from '../../../core/contract/paths.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { directory } from '../../data/directory.ts';
import type { Table } from '../../data/table.ts';
import { venues } from '../../data/venues.ts';

/**
 * Writes a new venue and makes it known by its slug and its embed key.
 * @throws Problem('conflict') when the slug or the key is another venue's
 */
export async function createVenue(table: Table, value: Venue): Promise<void> {
  const checked = venue.parse(value);
  const owner = { organizationId: checked.organizationId, venueId: checked.id };
  if (reservedSlugs.includes(checked.slug) || !(await directory(table).takeSlug(checked.slug, owner))) {
    const detail = `The address /${checked.slug} is taken. Choose another.`;
    throw new Problem('conflict', detail, [{ field: 'slug', detail }]);
  }
  if (!(await directory(table).takeEmbedKey(checked.embedKey, owner))) {
    throw new Problem('conflict', 'This embed key is in use.');
  }
  if (!(await venues(table).create(checked))) {
    throw new Problem('conflict', 'A venue with this id exists already.');
  }
}
