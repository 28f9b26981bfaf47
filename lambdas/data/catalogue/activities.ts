import * as z from 'zod';
import { type Activity, activity } from '../../../core/contract/model/catalogue/activity.ts';
import {
  type ActivityId,
  activityId,
  type OrganizationId,
  organizationId,
  type VenueId,
  venueId,
} from '../../../core/contract/model/ids.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absent, is } from '../conditions.ts';
import { due, keys } from '../keys.ts';
import { releaseClaim } from '../scope/usage.ts';
import { getItem, type Page, type Paging, parseOnce, queryItems, queryPage, type Table } from '../table.ts';
import { label, type Put, transact, type Update } from '../transaction.ts';
import { markHasActivities } from '../venue/venues.ts';
import { generationRequest } from './generation.ts';

const activityKey = z.object({ GSI2SK: z.string() }).transform(({ GSI2SK }) => {
  const [org, venue, id] = GSI2SK.split('#');
  return {
    organizationId: organizationId.parse(org),
    venueId: venueId.parse(venue),
    activityId: activityId.parse(id),
  };
});

const remembered = parseOnce(activity);

export const activities = (table: Table) => ({
  get: (org: OrganizationId, venue: VenueId, id: ActivityId) =>
    getItem(table, keys.activity(org, venue, id), remembered, { seldomChanges: true }),

  /** As it is at this moment: what an edit begins with, and what sessions are made by. */
  getLatest: (org: OrganizationId, venue: VenueId, id: ActivityId) =>
    getItem(table, keys.activity(org, venue, id), activity),

  listByVenue: (org: OrganizationId, venue: VenueId) =>
    queryItems(table, accessPatterns.activitiesOfVenue, allAt(org, venue), activity),

  /** As they are at this moment. */
  listLatest: (org: OrganizationId, venue: VenueId) =>
    queryItems(table, accessPatterns.activitiesOfVenue, allAt(org, venue), activity, { consistent: true }),

  /** A page of the activities of a venue, or of those in one status. @throws Problem('invalid-input') for a cursor that is none */
  pageByVenue: (
    org: OrganizationId,
    venue: VenueId,
    { status, ...paging }: Paging & { readonly status?: Activity['status'] | undefined },
  ): Promise<Page<Activity>> =>
    queryPage(table, accessPatterns.activitiesOfVenue, allAt(org, venue), activity, {
      ...paging,
      only: status && is('status', status),
    }),

  /** Writes an activity, counts it against the plan, and logs the actor, if any: all or nothing. */
  async create(
    value: Activity,
    claim: Update,
    ...extra: readonly Put[]
  ): Promise<'done' | 'taken' | 'no-venue' | 'plan-limit'> {
    const put = { put: activityItem(value), only: [absent] };
    const place = markHasActivities(value.organizationId, value.venueId);
    const outcome = await transact(table, [
      ...label('activity', put),
      ...label('venue', place),
      claim,
      ...extra,
    ]);
    if (outcome.done) return 'done';
    if (outcome.met.has('venue')) return 'no-venue';
    return outcome.met.has('activity') ? 'taken' : 'plan-limit';
  },

  /**
   * Replaces the version before this one, asks for its sessions to be brought up to date and notes who did it:
   * all or nothing. Answers false when another request edited it first.
   */
  async replace(next: Activity, audit: Put): Promise<boolean> {
    return (await transact(table, [follows(next), generationRequest(targetOf(next)), audit])).done;
  },

  /** The same where nothing changes that sessions are made of. */
  async describe(next: Activity, ...extra: readonly Put[]): Promise<boolean> {
    return (await transact(table, [follows(next), ...extra])).done;
  },

  /** The same, and `count` says that the plan has one more of them in use, or one less. */
  async recount(next: Activity, audit: Put, count: Update): Promise<'done' | 'changed' | 'plan-limit'> {
    const writes = [...label('activity', follows(next)), count, generationRequest(targetOf(next)), audit];
    const outcome = await transact(table, writes);
    if (outcome.done) return 'done';
    return outcome.met.has('activity') ? 'changed' : 'plan-limit';
  },

  /** Removes an activity without bookings, unless it changed since it was read; answers whether it did so. */
  async remove(value: Activity, audit: Put): Promise<boolean> {
    const { organizationId, venueId, id } = value;
    const outcome = await transact(table, [
      { delete: keys.activity(organizationId, venueId, id), only: [is('version', value.version)] },
      { delete: keys.generation(organizationId, venueId, id), only: [] },
      releaseClaim(organizationId, 'activities'),
      audit,
    ]);
    return outcome.done;
  },

  /** Every published activity of every organization: what is rolled ahead daily. */
  listPublished: () =>
    queryItems(table, accessPatterns.publishedActivities, { partition: due.rollPartition }, activityKey),
});

const allAt = (org: OrganizationId, venue: VenueId) => ({
  partition: keys.organization(org).PK,
  sort: `ACTIVITY#${venue}#`,
});

/** The write that replaces the version before this one. */
const follows = (next: Activity): Put => ({
  put: activityItem(next),
  only: [is('version', next.version - 1)],
});

const targetOf = ({ organizationId, venueId, id: activityId }: Activity) => ({
  organizationId,
  venueId,
  activityId,
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
