import * as z from 'zod';
import { type Activity, activity } from '../../core/contract/model/activity.ts';
import {
  type ActivityId,
  activityId,
  type OrganizationId,
  organizationId,
  type VenueId,
  venueId,
} from '../../core/contract/model/ids.ts';
import { accessPatterns } from './access-patterns.ts';
import { due, keys } from './keys.ts';
import { getItem, putNewItem, queryItems, type Table } from './table.ts';

const activityKey = z.object({ GSI2SK: z.string() }).transform(({ GSI2SK }) => {
  const [org, venue, id] = GSI2SK.split('#');
  return {
    organizationId: organizationId.parse(org),
    venueId: venueId.parse(venue),
    activityId: activityId.parse(id),
  };
});

export const activities = (table: Table) => ({
  get: (org: OrganizationId, venue: VenueId, id: ActivityId) =>
    getItem(table, keys.activity(org, venue, id), activity, { eventually: true }),

  listByVenue: (org: OrganizationId, venue: VenueId) =>
    queryItems(
      table,
      accessPatterns.activitiesOfVenue,
      { partition: keys.organization(org).PK, sort: `ACTIVITY#${venue}#` },
      activity,
    ),

  create: (value: Activity) => putNewItem(table, activityItem(value)),

  /** Every published activity of every organization: what is rolled ahead daily. */
  listPublished: () =>
    queryItems(table, accessPatterns.publishedActivities, { partition: due.rollPartition }, activityKey),
});

function activityItem(value: Activity) {
  const item = {
    ...keys.activity(value.organizationId, value.venueId, value.id),
    entity: 'ACTIVITY',
    ...value,
  };
  if (value.status !== 'published') return item;
  return {
    ...item,
    GSI2PK: due.rollPartition,
    GSI2SK: `${value.organizationId}#${value.venueId}#${value.id}`,
  };
}
