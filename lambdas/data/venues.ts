import type { OrganizationId, VenueId } from '../../core/contract/model/ids.ts';
import { type Venue, venue } from '../../core/contract/model/venue.ts';
import { keys } from './keys.ts';
import { getItem, putNewItem, queryItems, type Table } from './table.ts';

export const venues = (table: Table) => ({
  get: (org: OrganizationId, id: VenueId) => getItem(table, keys.venue(org, id), venue, { eventually: true }),
  list: (org: OrganizationId) =>
    queryItems(
      table,
      {
        KeyConditionExpression: 'PK = :pk AND begins_with(SK, :sk)',
        ExpressionAttributeValues: { ':pk': keys.organization(org).PK, ':sk': 'VENUE#' },
      },
      venue,
    ),
  create: (value: Venue) =>
    putNewItem(table, { ...keys.venue(value.organizationId, value.id), entity: 'VENUE', ...value }),
});
