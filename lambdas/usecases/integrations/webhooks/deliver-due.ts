import { attemptDue } from './attempt.ts';
import type { SendDeps } from './delivery-deps.ts';
import { type DueQueue, dueQueues } from './due-queues.ts';

/** Endpoints that are called at the same time. */
const atOnce = 20;

/** Milliseconds after which a run starts no more attempts: each may take ten seconds. */
const runsFor = 30_000;

/**
 * Sends the messages that are due, those of one endpoint one after the other. An endpoint that does not
 * answer is skipped until the next run, and its waiting messages do not delay those of other endpoints.
 * Answers how many were tried.
 * @throws after all others were processed, when one could not be tried because of an error of ours
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

/**
 * The queue of an endpoint that does not answer, or that fails because of us, stays taken: its messages wait
 * for the next run.
 */
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
