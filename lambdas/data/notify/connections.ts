import * as z from 'zod';
import {
  activityId,
  type OrganizationId,
  organizationId,
  type VenueId,
  venueId,
} from '../../../core/contract/model/ids.ts';
import { instant } from '../../../core/contract/model/time.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { accessPatterns } from '../access-patterns.ts';
import { atLeast, lessThan, present } from '../conditions.ts';
import { feedOf, type Key, keys, staffFeedsOf } from '../keys.ts';
import { networkOf } from '../scope/network-of.ts';
import { deleteIf, deleteItem, getItem, putItem, queryItems, queryPage, type Table } from '../table.ts';
import { updateAndGet, updateItem } from '../transaction.ts';

const subscription = z.object({
  organizationId,
  venueId,
  connectionId: z.string(),
  /** `staff` also hears of bookings. */
  audience: z.enum(['public', 'staff']),
  /** Who follows, for `staff`. */
  userId: z.string().optional(),
  /** Only these activities; all of the venue's when absent. */
  activityIds: z.array(activityId).optional(),
  /** Nothing is sent from then on, unless the client subscribes again; where absent, until the connection ends. */
  until: instant.optional(),
});

/** One WebSocket connection that follows one venue. */
export type Subscription = z.infer<typeof subscription>;

/** What a connection is to follow. */
export type Followed = Omit<Subscription, 'connectionId'>;

const connection = z.object({
  connectionId: z.string(),
  /** The network that it came from, hashed. */
  network: z.string(),
  /** The period in which the connection is counted. */
  period: z.string(),
  feed: subscription.pick({ organizationId: true, venueId: true, userId: true }).optional(),
});

export type Connection = z.infer<typeof connection>;

/** API Gateway closes a WebSocket after two hours. */
const lifetimeSeconds = 2 * 60 * 60 + 60;

/** How many may follow a venue at once, and how many messages a connection may send in its life. */
export const feedLimits = { perVenue: 5000, messages: 200 } as const;

/** The connection ids that follow `after`, in the table's order; all of them when it is empty. */
export interface Range {
  readonly after: string;
  /** `last` for no upper bound. */
  readonly upTo: string;
}

/** Sorts after every connection id. */
export const last = '~';

export const connections = (table: Table) => ({
  /**
   * Counts a new connection and remembers it. One whose end was never reported is counted until its period is over.
   * @throws Problem('rate-limited') when its network has too many open
   */
  async open(connectionId: string, address: string, perNetwork: number, now: Date): Promise<void> {
    const network = keys.feedsOfNetwork(networkOf(address), periodOf(now)).PK;
    const counter = { PK: network, SK: periodOf(now) };
    if (!(await count(table, counter, perNetwork, now))) {
      throw new Problem('rate-limited', 'too-many-connections');
    }
    const opened = { connectionId, network, period: periodOf(now) };
    await putItem(table, {
      ...keys.connection(connectionId),
      entity: 'CONNECTION',
      ...opened,
      ttl: endOf(now),
    });
  },

  /** Counts a message of a connection, and answers the connection: null when it has sent too many, or is not open. */
  countMessage(connectionId: string): Promise<Connection | null> {
    const only = [present, lessThan('messages', feedLimits.messages)];
    const update = { update: keys.connection(connectionId), add: { messages: 1 }, only };
    return updateAndGet(table, update, connection);
  },

  /**
   * A page of those who follow a venue now, by connection id, those included who have just subscribed: they asked for
   * no more news than that. `next`: the last id read; null when all were. */
  async followers(
    org: OrganizationId,
    venue: VenueId,
    { after, upTo }: Range,
    limit: number,
    now: Date,
  ): Promise<{ followers: Subscription[]; next: string | null }> {
    const key = {
      partition: feedOf(org, venue),
      sort: `${keys.subscription(org, venue, after).SK}${after && ' '}`,
      to: keys.subscription(org, venue, upTo).SK,
    };
    const { items, next } = await queryPage(table, accessPatterns.followersOfVenue, key, subscription, {
      limit,
      consistent: true,
    });
    const followers = items.filter(({ until }) => until === undefined || until > toInstant(now));
    return { followers, next: next === null ? null : (items.at(-1)?.connectionId ?? null) };
  },

  /** The connections on which a member of staff follows venues, of one organization or of all. */
  async ofStaff(userId: string, org?: OrganizationId): Promise<Subscription[]> {
    const partition = staffFeedsOf(userId);
    const all = await queryItems(
      table,
      accessPatterns.feedsOfStaff,
      { partition, sort: 'FEED#' },
      subscription,
      { consistent: true },
    );
    return all.filter(({ organizationId: of }) => org === undefined || of === org);
  },

  /**
   * Follows a venue; a connection that subscribes again replaces its former subscription, whatever venue that was of.
   * @throws Problem('rate-limited') when too many follow the venue; Problem('wrong-state') for a connection that has
   * closed since it was read
   */
  async subscribe(from: Connection, value: Followed, now: Date): Promise<void> {
    const { organizationId: org, venueId: venue, userId } = value;
    const { connectionId, period } = from;
    await unfollow(table, from);
    const followers = keys.feedsOfVenue(org, venue, period);
    if (!(await count(table, followers, feedLimits.perVenue, now))) {
      throw new Problem('rate-limited', 'too-many-followers');
    }
    const feed = { organizationId: org, venueId: venue, ...(userId !== undefined && { userId }) };
    const set = { feed, ttl: endOf(now) };
    const open = await updateItem(table, { update: keys.connection(connectionId), set, only: [present] });
    if (!open.done) {
      await uncount(table, followers);
      throw new Problem('wrong-state', 'connection-closed');
    }
    const item = { entity: 'SUBSCRIPTION', ...value, connectionId, ttl: endOf(now) };
    await putItem(table, { ...keys.subscription(org, venue, connectionId), ...item });
    if (userId !== undefined) await putItem(table, { ...keys.staffFeed(userId, connectionId), ...item });
  },

  /** Forgets a connection that has ended. Nothing when it was forgotten before. */
  async forget(connectionId: string): Promise<void> {
    const found = await getItem(table, keys.connection(connectionId), connection);
    if (!found) return;
    await unfollow(table, found);
    if (!(await deleteIf(table, keys.connection(connectionId), present))) return;
    await uncount(table, { PK: found.network, SK: found.period });
  },
});

async function unfollow(table: Table, { connectionId, period, feed }: Connection): Promise<void> {
  if (!feed) return;
  const { organizationId: org, venueId: venue, userId } = feed;
  if (userId !== undefined) await deleteItem(table, keys.staffFeed(userId, connectionId));
  if (!(await deleteIf(table, keys.subscription(org, venue, connectionId), present))) return;
  await uncount(table, keys.feedsOfVenue(org, venue, period));
}

/** Counts one more. Answers false when there are as many as there may be. */
async function count(table: Table, update: Key, most: number, now: Date): Promise<boolean> {
  const set = { entity: 'FEED_COUNT', ttl: endOf(now) + lifetimeSeconds };
  return (await updateItem(table, { update, set, add: { open: 1 }, only: [lessThan('open', most)] })).done;
}

async function uncount(table: Table, update: Key): Promise<void> {
  await updateItem(table, { update, add: { open: -1 }, only: [atLeast('open', 1)] });
}

/** Counters restart every two hours, the life of a connection, so a connection whose end was never reported drops out. */
function periodOf(now: Date): string {
  const hours = Math.floor(now.getTime() / 3_600_000);
  return new Date((hours - (hours % 2)) * 3_600_000).toISOString();
}

/** When what is left of a connection may go, in seconds since 1970. */
function endOf(now: Date): number {
  return Math.floor(now.getTime() / 1000) + lifetimeSeconds;
}
