import { setTimeout as pause } from 'node:timers/promises';

/** Asks until there is an answer; the test's own timeout ends it. */
export async function eventually<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await pause(100);
  }
}
