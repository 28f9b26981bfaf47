import { createHash } from 'node:crypto';
import type { EventDetail } from '../../../../core/contract/events.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import type { Range } from '../../../data/notify/connections.ts';
import type { Bus } from '../../../gateways/bus.ts';
import { type News, type TellingDeps, tellFollowers } from './tell-followers.ts';

export interface PushDeps extends TellingDeps {
  readonly bus: Bus;
}

/** Cuts the connection ids, which are random, into eight parts of about the same size, in the table's order. */
const cuts = ['8', 'G', 'O', 'W', 'e', 'm', 'u'];

/** Followers told by one run: some five seconds' worth. */
const toldByOneRun = 2500;

/** What is left of a range, in parts that are told at the same time. */
export function shareOut({ after, upTo }: Range): Range[] {
  const inside = cuts.filter((cut) => cut > after && cut < upTo);
  return [...inside, upTo].map((to, index) => ({
    after: index === 0 ? after : (inside[index - 1] ?? ''),
    upTo: to,
  }));
}

/**
 * Has other functions tell these ranges.
 * @throws when the bus does not take an event: the change comes again
 */
export async function pushOn({ bus, now }: PushDeps, news: News, ranges: readonly Range[]): Promise<void> {
  const { organizationId, venueId, forPublic, forStaff } = news;
  const what = createHash('sha256')
    .update(JSON.stringify([forPublic, forStaff]))
    .digest('hex')
    .slice(0, 16);
  const refused = await bus.publish(
    ranges.map((range) => ({
      type: 'feed.push-due' as const,
      detail: {
        eventId: `${venueId}:${what}:${range.after}`,
        organizationId,
        venueId,
        range,
        forPublic: [...forPublic],
        forStaff: [...forStaff],
        occurredAt: toInstant(now),
      },
    })),
  );
  if (refused.length > 0) throw new Error('The bus did not take all parts of a push.');
}

/** Tells one part; what one run cannot tell is the next one's. */
export async function pushPart(
  deps: PushDeps,
  { range, ...news }: EventDetail<'feed.push-due'>,
): Promise<void> {
  const rest = await tellFollowers(deps, news, async () => news, range, toldByOneRun);
  if (rest) await pushOn(deps, news, [rest]);
}
