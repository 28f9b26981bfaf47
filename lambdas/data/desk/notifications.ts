import * as z from 'zod';
import { type Notification, notification } from '../../../core/contract/model/desk/notification.ts';
import type { OrganizationId, VenueId } from '../../../core/contract/model/ids.ts';
import { type Instant, instant } from '../../../core/contract/model/time.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absentOrBefore, isOneOf } from '../conditions.ts';
import { keys, notificationsOf } from '../keys.ts';
import { toTheEnd } from '../merged-page.ts';
import { getItem, type Page, type Paging, putIf, putNewItem, queryPage, type Table } from '../table.ts';

const day = 24 * 60 * 60;
const keptDays = 30;

const readMark = z.object({ until: instant });

export const notifications = (table: Table) => ({
  /** Writes it unless it is there: its key is made of the event, so a repeated event writes nothing. */
  async add(value: Notification): Promise<void> {
    const key = keys.notification(value.organizationId, value.venueId, value);
    await putNewItem(table, { ...key, entity: 'NOTIFICATION', ...value, ttl: forgottenAfter(value.at) });
  },

  /** A page of the last 30 days, the newest first. @throws Problem('invalid-input') for a cursor that is none */
  page(
    org: OrganizationId,
    venue: VenueId,
    {
      now,
      kinds,
      ...paging
    }: Paging & { readonly now: Date; readonly kinds?: readonly string[] | undefined },
  ): Promise<Page<Notification>> {
    const from = new Date(now.getTime() - keptDays * day * 1000).toISOString();
    // The table forgets with a delay of days: what is older is not read.
    const key = { partition: notificationsOf(org, venue), sort: `AT#${from}`, to: `AT#${toTheEnd}` };
    const pattern = accessPatterns.notificationsOfVenue;
    return queryPage(table, pattern, key, notification, {
      ...paging,
      newestFirst: true,
      only: kinds && isOneOf('kind', kinds),
    });
  },

  /** Up to when a member has read; null before the first time. */
  async readUntil(org: OrganizationId, venue: VenueId, user: string): Promise<Instant | null> {
    const mark = await getItem(table, keys.notificationsRead(org, venue, user), readMark);
    return mark?.until ?? null;
  },

  /** Moves the mark of a member forward, never back. It is kept as long as what it marks. */
  async markRead(org: OrganizationId, venue: VenueId, user: string, until: Instant): Promise<void> {
    const key = keys.notificationsRead(org, venue, user);
    const item = { ...key, entity: 'NOTIFICATIONS_READ', until, ttl: forgottenAfter(until) };
    await putIf(table, item, absentOrBefore('until', until));
  },
});

function forgottenAfter(at: Instant): number {
  return Math.floor(Date.parse(at) / 1000) + keptDays * day;
}
