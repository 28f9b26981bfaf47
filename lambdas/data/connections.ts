import * as z from 'zod';
import {
  activityId,
  type OrganizationId,
  organizationId,
  type VenueId,
  venueId,
} from '../../core/contract/model/ids.ts';
import { instant } from '../../core/contract/model/time.ts';
import { toInstant } from '../../core/domain/time.ts';
import { accessPatterns } from './access-patterns.ts';
import { feedOf, keys } from './keys.ts';
import { deleteItem, getItem, putItem, queryItems, type Table } from './table.ts';

const subscription = z.object({
  organizationId,
  venueId,
  connectionId: z.string(),
  /** `staff` also hears of bookings. */
  audience: z.enum(['public', 'staff']),
  /** Only these activities; all of the venue's when absent. */
  activityIds: z.array(activityId).optional(),
  /** Nothing is told from then on, unless it is asked for again; where absent, until the connection ends. */
  until: instant.optional(),
});

/** One WebSocket connection that follows one venue. */
export type Subscription = z.infer<typeof subscription>;

const followed = z.object({ feeds: z.array(z.object({ organizationId, venueId })) });

/** API Gateway closes a WebSocket after two hours: what is left behind then may go. */
const lifetimeSeconds = 2 * 60 * 60 + 60;

export const connections = (table: Table) => ({
  /** Who follows a venue now. */
  async listByVenue(org: OrganizationId, venue: VenueId, now: Date): Promise<Subscription[]> {
    const partition = feedOf(org, venue);
    const all = await queryItems(table, accessPatterns.followersOfVenue, { partition }, subscription);
    return all.filter(({ until }) => until === undefined || until > toInstant(now));
  },

  /** Follows a venue; a connection that asks again replaces what it asked before, of whatever venue. */
  async subscribe(value: Subscription, now: Date): Promise<void> {
    await unfollow(table, value.connectionId);
    const { organizationId: org, venueId: venue, connectionId } = value;
    const ttl = Math.floor(now.getTime() / 1000) + lifetimeSeconds;
    const feeds = [{ organizationId: org, venueId: venue }];
    await putItem(table, {
      ...keys.subscription(org, venue, connectionId),
      entity: 'CONNECTION',
      ...value,
      ttl,
    });
    await putItem(table, { ...keys.connection(connectionId), entity: 'CONNECTION', feeds, ttl });
  },

  /** Forgets a connection that has gone. */
  async forget(connectionId: string): Promise<void> {
    await unfollow(table, connectionId);
    await deleteItem(table, keys.connection(connectionId));
  },
});

async function unfollow(table: Table, connectionId: string): Promise<void> {
  const connection = await getItem(table, keys.connection(connectionId), followed);
  for (const { organizationId: org, venueId: venue } of connection?.feeds ?? []) {
    await deleteItem(table, keys.subscription(org, venue, connectionId));
  }
}
