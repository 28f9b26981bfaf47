import { AsyncLocalStorage } from 'node:async_hooks';
import { Problem, type ProblemDetail } from '../../core/domain/problem.ts';

/** What an attempt answers when another request changed the same items first. */
export const again: unique symbol = Symbol('again');

/** What retries measure their time with, in milliseconds. */
export interface RetryClock {
  now(): number;
  wait(milliseconds: number): Promise<void>;
  /** At least 0, below 1. */
  random(): number;
}

export interface RetryLimit {
  /** Milliseconds for all attempts together; 4 seconds when not given. */
  readonly milliseconds?: number;
  /** What the caller reads when the time is up. */
  readonly detail?: ProblemDetail;
  readonly clock?: RetryClock;
}

/** Milliseconds. The shortest function may run ten seconds, and has to answer its caller well before. */
const forCallers = 4_000;

/** Milliseconds, for consumers of queues and of the bus: they run half a minute or longer, and no caller waits. */
export const forConsumers = 15_000;

/** Milliseconds that one pause takes at most. */
const longestPause = 500;

const systemClock: RetryClock = {
  now: () => performance.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: () => Math.random(),
};

interface Budget {
  readonly end: number;
  readonly detail: ProblemDetail;
  readonly clock: RetryClock;
}

const current = new AsyncLocalStorage<Budget>();

/**
 * Runs `work` with one budget of time for all retries inside it. Inside another budget it shares that one, so nested
 * retries end in time however deep they are.
 */
export function shareRetries<T>(limit: RetryLimit, work: () => Promise<T>): Promise<T> {
  if (current.getStore()) return work();
  const { milliseconds = forCallers, detail = inTheWay, clock = systemClock } = limit;
  return current.run({ end: clock.now() + milliseconds, detail, clock }, work);
}

/**
 * Makes attempts until one answers something other than `again`. Before each further attempt it pauses with full
 * jitter: anywhere up to 20 ms, 40 ms, ... half a second. `count` is 1 at the first attempt.
 * @throws Problem('conflict') when the time is up, and what an attempt throws
 */
export function retryOnConflict<T>(
  attempt: (count: number) => Promise<T | typeof again>,
  limit: RetryLimit = {},
): Promise<T> {
  return shareRetries(limit, async () => {
    for (let count = 1; ; count += 1) {
      const outcome = await attempt(count);
      if (outcome !== again) return outcome;
      await pause(Math.min(longestPause, 10 * 2 ** count));
    }
  });
}

async function pause(longest: number): Promise<void> {
  const budget = current.getStore();
  if (!budget) return;
  const { end, detail, clock } = budget;
  const milliseconds = clock.random() * longest;
  if (clock.now() + milliseconds > end) throw new Problem('conflict', detail);
  await clock.wait(milliseconds);
}

const inTheWay = 'being-changed';
