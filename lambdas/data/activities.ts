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
import { is } from './conditions.ts';
import { asksForGeneration } from './generation.ts';
import { due, keys } from './keys.ts';
import { getItem, putNewItem, queryItems, type Table } from './table.ts';
import { type Put, transact } from './transaction.ts';

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
    getItem(table, keys.activity(org, venue, id), activity, { seldomChanges: true }),

  /** As it is at this moment: what an edit begins with, and what sessions are made by. */
  getLatest: (org: OrganizationId, venue: VenueId, id: ActivityId) =>
    getItem(table, keys.activity(org, venue, id), activity),

  listByVenue: (org: OrganizationId, venue: VenueId) =>
    queryItems(
      table,
      accessPatterns.activitiesOfVenue,
      { partition: keys.organization(org).PK, sort: `ACTIVITY#${venue}#` },
      activity,
    ),

  create: (value: Activity) => putNewItem(table, activityItem(value)),

  /**
   * Replaces the version before this one, asks for its sessions to be brought up to date and notes who did it:
   * all or nothing. Answers false when somebody edited it first.
   */
  async replace(next: Activity, audit: Put): Promise<boolean> {
    const { organizationId, venueId, id: activityId } = next;
    const outcome = await transact(table, [
      { put: activityItem(next), only: [is('version', next.version - 1)] },
      asksForGeneration({ organizationId, venueId, activityId }),
      audit,
    ]);
    return outcome.done;
  },

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
