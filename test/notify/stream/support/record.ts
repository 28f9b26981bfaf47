import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { FeedMessage, SessionMessage } from '../../../../core/contract/feeds.ts';
import type { Change } from '../../../../lambdas/data/change.ts';
import type { Key } from '../../../../lambdas/data/keys.ts';
import { connections, type Subscription } from '../../../../lambdas/data/notify/connections.ts';
import type { Table } from '../../../../lambdas/data/table.ts';
import type { Bus, BusEvent } from '../../../../lambdas/gateways/bus.ts';
import type { Push } from '../../../../lambdas/gateways/push.ts';

/** The stream records of one item while a function runs. */
export async function record(table: Table, key: Key, happen: () => Promise<unknown>): Promise<Change> {
  const before = await read(table, key);
  await happen();
  recorded += 1;
  return {
    id: String(recorded),
    before,
    after: await read(table, key),
    at: new Date('2026-11-22T09:00:00.000Z'),
  };
}

let recorded = 0;

async function read({ client, name }: Table, Key: Key) {
  return (await client.send(new GetCommand({ TableName: name, Key, ConsistentRead: true }))).Item ?? null;
}

/** Opens a connection, unless it is open, and subscribes it to a venue. */
export async function follow(table: Table, value: Subscription, now: Date): Promise<void> {
  const { open, subscribe, countMessage } = connections(table);
  const { connectionId, ...feed } = value;
  let from = await countMessage(connectionId);
  if (!from) {
    await open(connectionId, '192.0.2.1', 100_000, now);
    from = await countMessage(connectionId);
  }
  if (from) await subscribe(from, feed, now);
}

/** Open sockets that record their messages; lost ones get nothing, and stuck ones fail. */
export function listening(gone: readonly string[] = [], stuck: readonly string[] = []) {
  const heard = new Map<string, FeedMessage[]>();
  const closed: string[] = [];
  const push: Push = {
    async send(connectionId, frame) {
      if (gone.includes(connectionId)) return 'gone';
      if (stuck.includes(connectionId)) throw new Error('Too many requests');
      const messages = frame.type === 'batch' ? frame.messages : [frame];
      heard.set(connectionId, [...(heard.get(connectionId) ?? []), ...messages]);
      return 'sent';
    },
    async close(connectionId) {
      closed.push(connectionId);
    },
  };
  const published: BusEvent[] = [];
  const bus: Bus = {
    async publish(events) {
      published.push(...events);
      return [];
    },
  };
  return { push, bus, closed, published, heardBy: (connectionId: string) => heard.get(connectionId) ?? [] };
}

/** What a client shows in the end: the newest version of each session, in any order of arrival. */
export function shown(messages: readonly FeedMessage[]): Record<string, SessionMessage> {
  const known: Record<string, SessionMessage> = {};
  for (const message of messages) {
    if (message.type !== 'session') continue;
    if (message.version > (known[message.sessionId]?.version ?? 0)) known[message.sessionId] = message;
  }
  return known;
}
