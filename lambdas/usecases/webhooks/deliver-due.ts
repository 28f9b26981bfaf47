import { toInstant } from '../../../core/domain/time.ts';
import { type DeliveryKey, deliveries } from '../../data/deliveries.ts';
import { due } from '../../data/keys.ts';
import { attemptDue } from './attempt.ts';
import type { SendDeps } from './deps.ts';

/** Messages of one shard that one run looks at: the others wait for the next minute. */
const mostOfShard = 250;

/** Endpoints that are called at the same time. */
const atOnce = 20;

/** Milliseconds after which a run begins nothing more: each attempt may take ten seconds. */
const runsFor = 30_000;

/**
 * Sends what has fallen due, each endpoint's messages one after the other. An endpoint that does not answer is left
 * alone until the next run, so that it does not keep others waiting. Answers how many were tried.
 * @throws after all others are done with, when one could not be tried for a reason of our own
 */
export async function deliverDue(deps: SendDeps): Promise<number> {
  const now = deps.clock.now();
  const shards = await Promise.all(
    due.webhookPartitions.map((partition) =>
      deliveries(deps.table).listDue(partition, toInstant(now), mostOfShard),
    ),
  );
  const queues = [...Map.groupBy(shards.flat(), ({ webhookId }) => webhookId).values()].values();
  const failures: unknown[] = [];
  let tried = 0;
  const work = async (): Promise<void> => {
    for (const queue of queues) {
      await deliverTo(deps, queue, now.getTime() + runsFor).then(
        (count) => {
          tried += count;
        },
        (error: unknown) => failures.push(error),
      );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (failures.length === 0) return tried;
  throw new AggregateError(failures, `Messages to ${failures.length} endpoints could not be tried.`);
}

async function deliverTo(deps: SendDeps, queue: readonly DeliveryKey[], until: number): Promise<number> {
  let tried = 0;
  for (const key of queue) {
    if (deps.clock.now().getTime() >= until) break;
    const attempted = await attemptDue(deps, key);
    if (attempted !== 'left-alone') tried += 1;
    if (attempted === 'no-answer') break;
  }
  return tried;
}
