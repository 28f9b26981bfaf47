import * as z from 'zod';
import { type FeedMessage, feedActions } from '../../../../core/contract/feeds.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { readerOf } from '../../../../core/domain/reader.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { months } from '../../../data/guest/months.ts';
import { type Connection, connections } from '../../../data/notify/connections.ts';
import type { Table } from '../../../data/table.ts';
import type { Push } from '../../../gateways/push.ts';
import { venueByKey } from '../../guest/availability/open-venue.ts';
import { type LinkSecret, readFeedTicket } from '../../scope/links.ts';

interface Deps {
  readonly table: Table;
  readonly clock: Clock;
  readonly linkSecret: () => Promise<LinkSecret>;
  readonly push: Push;
}

/** The HTTP status of a handshake: 200, or 429 where the network has too many connections open. */
export async function openFeed(
  { table, clock, perNetwork }: Pick<Deps, 'table' | 'clock'> & { readonly perNetwork: number },
  connectionId: string,
  address: string,
): Promise<number> {
  try {
    await connections(table).open(connectionId, address, perNetwork, clock.now());
    return 200;
  } catch (error) {
    if (error instanceof Problem && error.code === 'rate-limited') return 429;
    throw error;
  }
}

export function closeFeed({ table }: Pick<Deps, 'table'>, connectionId: string): Promise<void> {
  return connections(table).forget(connectionId);
}

/**
 * Milliseconds that a ticket is good for. A member who loses access is disconnected at once; this bounds the rest.
 */
const staffFollowFor = 15 * 60_000;

const anyAction = z.discriminatedUnion('action', [
  feedActions.subscribe,
  feedActions['subscribe-staff'],
  feedActions.ping,
]);

type Action = z.infer<typeof anyAction>;

/** Answers one message of a client, problems included. A client that sends too many is disconnected. */
export async function answerFeedMessage(deps: Deps, connectionId: string, body: string): Promise<void> {
  const from = await connections(deps.table).countMessage(connectionId);
  if (!from) return deps.push.close(connectionId);
  await deps.push.send(connectionId, await replyTo(deps, from, body));
}

async function replyTo(deps: Deps, from: Connection, body: string): Promise<FeedMessage> {
  const action = anyAction.safeParse(parseJson(body));
  if (!action.success) {
    return problemMessage(new Problem('invalid-input', 'unknown-feed-action'));
  }
  try {
    return await answer(deps, from, action.data);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return problemMessage(error);
  }
}

/** In English: messages of a connection do not say what their reader speaks. */
async function problemMessage({ code, detail }: Problem): Promise<FeedMessage> {
  const { textOf } = await readerOf({});
  return { type: 'problem', code, detail: textOf(detail) };
}

async function answer(deps: Deps, from: Connection, action: Action): Promise<FeedMessage> {
  switch (action.action) {
    case 'ping':
      return { type: 'pong' };
    case 'subscribe':
      return subscribe(deps, from, action);
    case 'subscribe-staff':
      return subscribeStaff(deps, from, action.ticket);
  }
}

/** The version is read once the client hears of changes: a change is in the version, or it is told. */
async function subscribe(
  { table, clock }: Deps,
  from: Connection,
  { key, activityIds, shown }: Extract<Action, { action: 'subscribe' }>,
): Promise<FeedMessage> {
  const { venue } = await venueByKey({ table, clock }, key);
  const { organizationId, id: venueId } = venue;
  const feed = { organizationId, venueId, audience: 'public' as const, activityIds };
  await connections(table).subscribe(from, feed, clock.now());
  if (!shown) return { type: 'subscribed' };
  const owner = { organizationId, venueId, activityId: shown.activityId };
  const version = await months(table).version(owner, shown.month);
  return { type: 'subscribed', shown: { ...shown, version } };
}

async function subscribeStaff(
  { table, clock, linkSecret }: Deps,
  from: Connection,
  ticket: string,
): Promise<FeedMessage> {
  const now = clock.now();
  const { organizationId, venueId, userId } = await readFeedTicket(await linkSecret(), ticket, now);
  const until = toInstant(new Date(now.getTime() + staffFollowFor));
  const feed = { organizationId, venueId, audience: 'staff' as const, userId, until };
  await connections(table).subscribe(from, feed, now);
  return { type: 'subscribed' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
