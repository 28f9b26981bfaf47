import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { FeedMessage, SessionMessage } from '../../../core/contract/feeds.ts';
import type { Change } from '../../../lambdas/data/change.ts';
import type { Key } from '../../../lambdas/data/keys.ts';
import type { Table } from '../../../lambdas/data/table.ts';
import type { Push } from '../../../lambdas/gateways/push.ts';

/** What the table's stream would tell of one item while something happens to it. */
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

/** Open sockets that keep what they hear; those listed as gone hear nothing. */
export function listening(gone: readonly string[] = []) {
  const heard = new Map<string, FeedMessage[]>();
  const push: Push = {
    async send(connectionId, message) {
      if (gone.includes(connectionId)) return 'gone';
      heard.set(connectionId, [...(heard.get(connectionId) ?? []), message]);
      return 'sent';
    },
  };
  return { push, heardBy: (connectionId: string) => heard.get(connectionId) ?? [] };
}

/** What a client shows after all it heard: of each session the newest version, whenever it came. */
export function shown(messages: readonly FeedMessage[]): Record<string, SessionMessage> {
  const known: Record<string, SessionMessage> = {};
  for (const message of messages) {
    if (message.type !== 'session') continue;
    if (message.version > (known[message.sessionId]?.version ?? 0)) known[message.sessionId] = message;
  }
  return known;
}
