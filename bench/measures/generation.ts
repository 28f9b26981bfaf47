import { performance } from 'node:perf_hooks';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../lambdas/data/table.ts';
import { generateSessions } from '../../lambdas/usecases/catalogue/sessions/generate-sessions.ts';
import { openShop, type Shop } from '../../test/support/shop.ts';
import { startTable } from '../../test/support/table.ts';
import type { Throughput } from '../results.ts';
import { itemsOf } from '../support/items.ts';
import { addActivity, usualActivity } from '../support/shop.ts';

/** DynamoDB takes at most this many items in one batch. */
const batchSize = 25;

/**
 * Ninety days of sessions by our generator, and the same items in plain batches, in turns; the first warms
 * up.
 */
export async function measureGeneration(rounds: number): Promise<Throughput> {
  const { table, close } = await startTable();
  try {
    const now = new Date();
    const shop = await openShop(table, { now, activity: usualActivity });
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const { perSecond, items } = await generate(table, shop, now);
      ours.push(perSecond);
      bare.push(await writeBare(table, items, round));
    }
    return { ours: ours.slice(1), bare: bare.slice(1) };
  } finally {
    await close();
  }
}

async function generate(table: Table, shop: Shop, now: Date) {
  const target = await addActivity(table, shop);
  const begun = performance.now();
  const { added } = await generateSessions({ table, clock: { now: () => now } }, target);
  const seconds = (performance.now() - begun) / 1000;
  return { perSecond: added / seconds, items: await itemsOf(table, target) };
}

async function writeBare({ client, name }: Table, items: readonly object[], round: number): Promise<number> {
  const copies = items.map((item) =>
    JSON.parse(JSON.stringify(item).replaceAll('#ACTIVITY#', `#BARE-${round}#`)),
  );
  const begun = performance.now();
  for (let from = 0; from < copies.length; from += batchSize) {
    const requests = copies.slice(from, from + batchSize).map((Item) => ({ PutRequest: { Item } }));
    await client.send(new BatchWriteCommand({ RequestItems: { [name]: requests } }));
  }
  return copies.length / ((performance.now() - begun) / 1000);
}
