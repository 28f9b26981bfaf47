/** Processes what a source has, such as a table stream. True if there was anything. */
export type Drain = () => Promise<boolean>;

/** Everything under way that no caller waits for, so that the host can wait until it is idle. */
export interface Work {
  track<T>(promise: Promise<T>): Promise<T>;
  addDrain(drain: Drain): void;
  /** Resolves when nothing is under way and no source has more; rejects after `limit` milliseconds. */
  waitUntilIdle(limit?: number): Promise<void>;
}

export function createWork(): Work {
  const underway = new Set<Promise<unknown>>();
  const drains: Drain[] = [];

  function track<T>(promise: Promise<T>): Promise<T> {
    const entry = promise.catch(() => undefined).finally(() => underway.delete(entry));
    underway.add(entry);
    return promise;
  }

  async function untilQuiet(isLate: () => boolean): Promise<void> {
    for (let busy = true; busy && !isLate(); ) {
      const found = await Promise.all(drains.map((drain) => drain()));
      busy = found.includes(true) || underway.size > 0;
      await Promise.all(underway);
    }
  }

  async function waitUntilIdle(limit = 60_000): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    let late = false;
    const deadline = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        late = true;
        reject(new Error(`Still busy after ${limit} ms`));
      }, limit);
    });
    await Promise.race([untilQuiet(() => late), deadline]).finally(() => clearTimeout(timer));
  }

  return { track, addDrain: (drain) => drains.push(drain), waitUntilIdle };
}
