import type { FeedFrame, NewsMessage } from '../../../../core/contract/feeds.ts';
import type { OrganizationId, VenueId } from '../../../../core/contract/model/ids.ts';
import { connections, last, type Range, type Subscription } from '../../../data/notify/connections.ts';
import type { Table } from '../../../data/table.ts';
import type { Push } from '../../../gateways/push.ts';
import { log } from '../../../runtime/log.ts';

export interface TellingDeps {
  readonly table: Table;
  readonly push: Push;
  readonly now: Date;
}

export interface FollowedVenue {
  readonly organizationId: OrganizationId;
  readonly venueId: VenueId;
}

/** What happened at a venue, for those who follow it. */
export interface News extends FollowedVenue {
  readonly forPublic: readonly NewsMessage[];
  readonly forStaff: readonly NewsMessage[];
}

/** Every connection of a venue. */
export const everyone: Range = { after: '', upTo: last };

/** Followers read and told at a time. */
const pageSize = 250;

/** A frame holds 32 KB, a message some 300 bytes. */
const messagesInFrame = 50;

/**
 * Tells up to `most` followers of a range. A follower who cannot be told is disconnected, so that they connect again
 * and ask for everything anew; the others do not wait for them. `newsOf` is called only when there are followers.
 * @returns the part of the range that is still to be told; null when all of it was
 */
export async function tellFollowers(
  deps: TellingDeps,
  { organizationId, venueId }: FollowedVenue,
  newsOf: () => Promise<News>,
  range: Range,
  most: number,
): Promise<Range | null> {
  let { after } = range;
  for (let told = 0; told < most; told += pageSize) {
    const limit = Math.min(pageSize, most - told);
    const page = await connections(deps.table).followers(
      organizationId,
      venueId,
      { ...range, after },
      limit,
      deps.now,
    );
    if (page.followers.length > 0) {
      const news = await newsOf();
      await Promise.all(page.followers.map((follower) => tell(deps, follower, concerning(follower, news))));
    }
    if (page.next === null) return null;
    after = page.next;
  }
  return { ...range, after };
}

function concerning(
  { audience, activityIds }: Subscription,
  { forPublic, forStaff }: News,
): readonly NewsMessage[] {
  if (audience === 'staff') return forStaff;
  return forPublic.filter(({ activityId }) => !activityIds || activityIds.includes(activityId));
}

async function tell(
  { table, push }: TellingDeps,
  { connectionId }: Subscription,
  messages: readonly NewsMessage[],
): Promise<void> {
  try {
    for (const frame of framesOf(messages)) {
      if ((await push.send(connectionId, frame)) === 'sent') continue;
      log('push-gone', { connectionId });
      return await connections(table).forget(connectionId);
    }
  } catch (error) {
    log('push-failed', { connectionId, error: error instanceof Error ? error.name : 'unknown' });
    await push.close(connectionId).catch(() => undefined);
  }
}

function framesOf(messages: readonly NewsMessage[]): FeedFrame[] {
  const [first, ...others] = messages;
  if (!first) return [];
  if (others.length === 0) return [first];
  return Array.from({ length: Math.ceil(messages.length / messagesInFrame) }, (_, frame) => ({
    type: 'batch' as const,
    messages: messages.slice(frame * messagesInFrame, (frame + 1) * messagesInFrame),
  }));
}
