import type { WebhookId } from '../../../../core/contract/model/ids.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { type DeliveryKey, deliveries } from '../../../data/integrations/deliveries.ts';
import { due } from '../../../data/keys.ts';
import type { SendDeps } from './delivery-deps.ts';

/** Messages of one shard that are read at once. */
const pageSize = 250;

/** Messages of one endpoint that a run holds in memory: further ones wait for the next minute. */
const mostOfEndpoint = 1000;

/** The due messages of one endpoint. */
export interface DueQueue {
  readonly keys: DeliveryKey[];
  /** A worker has it, or it is finished for this run: it is not handed out again. */
  isTaken: boolean;
}

/**
 * The due messages by endpoint, the longest waiting first, until the run's time is over. Each queue goes to
 * one worker at a time, and may grow meanwhile. The next page is read when all queues of earlier pages are
 * taken, so a long queue does not hide the endpoints behind it.
 */
export async function* dueQueues(deps: SendDeps, until: number): AsyncGenerator<DueQueue> {
  const queues = new Map<WebhookId, DueQueue>();
  for await (const page of duePages(deps, until)) {
    for (const [webhookId, keys] of Map.groupBy(page, (key) => key.webhookId)) {
      const queue = queues.get(webhookId) ?? { keys: [], isTaken: false };
      queues.set(webhookId, queue);
      queue.keys.push(...keys.slice(0, mostOfEndpoint - queue.keys.length));
      if (queue.isTaken) continue;
      queue.isTaken = true;
      yield queue;
    }
  }
}

/** A page of every shard, and the next of those that have more. */
async function* duePages({ table, clock }: SendDeps, until: number): AsyncGenerator<DeliveryKey[]> {
  const now = toInstant(clock.now());
  let shards: { partition: string; cursor?: string }[] = due.webhookPartitions.map((partition) => ({
    partition,
  }));
  while (shards.length > 0 && clock.now().getTime() < until) {
    const pages = await Promise.all(
      shards.map(async ({ partition, cursor }) => ({
        partition,
        ...(await deliveries(table).pageDue(partition, now, { limit: pageSize, cursor })),
      })),
    );
    yield pages.flatMap(({ items }) => items);
    shards = pages.flatMap(({ partition, next }) => (next === null ? [] : [{ partition, cursor: next }]));
  }
}
