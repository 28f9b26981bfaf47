import { attemptDue } from './attempt.ts';
import type { SendDeps } from './delivery-deps.ts';
import { type DueQueue, dueQueues } from './due-queues.ts';

/** Endpoints that are called at the same time. */
const atOnce = 20;

/** Milliseconds after which a run begins nothing more: each attempt may take ten seconds. */
const runsFor = 30_000;

/**
 * Sends what has fallen due, each endpoint's messages one after the other. An endpoint that does not answer is left
 * alone until the next run, and however many messages wait for it, those of others are looked for behind them.
 * Answers how many were tried.
 * @throws after all others are done with, when one could not be tried for a reason of our own
 */
export async function deliverDue(deps: SendDeps): Promise<number> {
  const until = deps.clock.now().getTime() + runsFor;
  const queues = dueQueues(deps, until);
  const failures: unknown[] = [];
  let tried = 0;
  const work = async (): Promise<void> => {
    for await (const queue of queues) {
      await deliverTo(deps, queue, until).then(
        (count) => {
          tried += count;
        },
        (error: unknown) => failures.push(error),
      );
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, work));
  for (const each of ended) if (each.status === 'rejected') failures.push(each.reason);
  if (failures.length === 0) return tried;
  throw new AggregateError(failures, `Messages that are due could not be tried, ${failures.length} times.`);
}

/** Whoever is silent, or fails us, stays taken: what else is due for them waits for the next run. */
async function deliverTo(deps: SendDeps, queue: DueQueue, until: number): Promise<number> {
  let tried = 0;
  for (let key = queue.keys.shift(); key; key = queue.keys.shift()) {
    if (deps.clock.now().getTime() >= until) return tried;
    const attempted = await attemptDue(deps, key);
    if (attempted !== 'left-alone') tried += 1;
    if (attempted === 'no-answer') return tried;
  }
  queue.isTaken = false;
  return tried;
}
