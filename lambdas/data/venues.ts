import type { OrganizationId, VenueId } from '../../core/contract/model/ids.ts';
import { type Venue, venue } from '../../core/contract/model/venue.ts';
import { accessPatterns } from './access-patterns.ts';
import { absent, is } from './conditions.ts';
import { namesVenue } from './directory.ts';
import { keys } from './keys.ts';
import { getItem, queryItems, type Table } from './table.ts';
import { type Put, transact } from './transaction.ts';

export const venues = (table: Table) => ({
  get: (org: OrganizationId, id: VenueId) =>
    getItem(table, keys.venue(org, id), venue, { seldomChanges: true }),
  /** As it is at this moment: what sessions are made by. */
  getLatest: (org: OrganizationId, id: VenueId) => getItem(table, keys.venue(org, id), venue),
  list: (org: OrganizationId) =>
    queryItems(
      table,
      accessPatterns.venuesOfOrganization,
      { partition: keys.organization(org).PK, sort: 'VENUE#' },
      venue,
    ),
  /** Writes a venue and its public names, or nothing: answers which of them are taken. */
  async create(value: Venue): Promise<readonly ('id' | 'slug' | 'embedKey')[]> {
    const owner = { organizationId: value.organizationId, venueId: value.id };
    const outcome = await transact(table, [
      { put: { ...keys.venue(value.organizationId, value.id), entity: 'VENUE', ...value }, only: [absent] },
      namesVenue(keys.slug(value.slug), owner),
      namesVenue(keys.embedKey(value.embedKey), owner),
    ]);
    if (outcome.done) return [];
    return (['id', 'slug', 'embedKey'] as const).filter((_, index) => outcome.met.has(index));
  },

  /** Moves a venue to another zone and notes who did it; answers false when its zone changed since it was read. */
  async moveTo(
    { organizationId, id, timeZone: from }: Venue,
    timeZone: string,
    audit: Put,
  ): Promise<boolean> {
    const move = { update: keys.venue(organizationId, id), set: { timeZone }, only: [is('timeZone', from)] };
    return (await transact(table, [move, audit])).done;
  },
});
