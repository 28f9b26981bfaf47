import type { CalendarFeedId, OrganizationId } from '../../../core/contract/model/ids.ts';
import { type CalendarFeed, calendarFeed } from '../../../core/contract/model/integrations/calendar-feed.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absent, present } from '../conditions.ts';
import { keys } from '../keys.ts';
import { getItem, queryItems, type Table } from '../table.ts';
import { transact, type Write } from '../transaction.ts';

export const calendarFeeds = (table: Table) => ({
  get: (org: OrganizationId, id: CalendarFeedId) =>
    getItem(table, keys.calendarFeed(org, id), calendarFeed, { eventually: true }),

  list: (org: OrganizationId) =>
    queryItems(
      table,
      accessPatterns.calendarFeedsOfOrganization,
      { partition: keys.organization(org).PK, sort: 'CALENDAR#' },
      calendarFeed,
    ),

  create: async (value: CalendarFeed, extra: readonly Write[]): Promise<void> => {
    const key = keys.calendarFeed(value.organizationId, value.id);
    await transact(table, [{ put: { ...key, entity: 'CALENDAR', ...value }, only: [absent] }, ...extra]);
  },

  /** Takes the place of the one with the same id, if there is one. */
  replace: async (value: CalendarFeed, extra: readonly Write[]): Promise<void> => {
    const key = keys.calendarFeed(value.organizationId, value.id);
    await transact(table, [{ put: { ...key, entity: 'CALENDAR', ...value }, only: [] }, ...extra]);
  },

  /** Answers false when it is not there any more. */
  remove: async (org: OrganizationId, id: CalendarFeedId, extra: readonly Write[]): Promise<boolean> =>
    (await transact(table, [{ delete: keys.calendarFeed(org, id), only: [present] }, ...extra])).done,
});
