import { performance } from 'node:perf_hooks';
import { Problem } from '../../core/domain/problem.ts';

/**
 * How long one request tries again when others write the same items at the same moment. Made once, where the work
 * begins, and passed to every retry inside it: however they nest, all of them together end in time.
 */
export interface Patience {
  /** Waits a moment before the next try. @throws Problem('conflict') when the time is up: the caller may try again */
  wait(): Promise<void>;
}

/** Milliseconds. The shortest function may run ten seconds, and has to answer well before. */
const most = 4_000;

/** Milliseconds for consumers of queues and of the bus: they run half a minute or longer, and nobody waits for them. */
export const ofConsumer = 15_000;

/** Milliseconds that one wait takes at most. */
const longestWait = 500;

/** Full jitter: each wait is anywhere up to 20 ms, 40 ms, ... half a second. */
export function newPatience(milliseconds = most, now: () => number = () => performance.now()): Patience {
  const end = now() + milliseconds;
  let ceiling = 10;
  return {
    async wait() {
      ceiling = Math.min(longestWait, 2 * ceiling);
      const pause = Math.random() * ceiling;
      if (now() + pause > end) throw inTheWay();
      await new Promise((resolve) => setTimeout(resolve, pause));
    },
  };
}

function inTheWay(): Problem {
  return new Problem('conflict', 'Many others are booking this at the moment. Try again.');
}
