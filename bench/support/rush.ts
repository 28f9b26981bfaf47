import { performance } from 'node:perf_hooks';

export interface Rush {
  readonly perSecond: number;
  /** Milliseconds each took, in the order they ended. */
  readonly took: readonly number[];
}

/** So many buyers at once, each with the next order as soon as the last is done, until `orders` are. */
export async function rush(
  buyers: number,
  orders: number,
  serve: (order: number) => Promise<unknown>,
): Promise<Rush> {
  const took: number[] = [];
  let next = 0;
  const buy = async () => {
    while (next < orders) {
      const order = next++;
      const begun = performance.now();
      await serve(order);
      took.push(performance.now() - begun);
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: buyers }, buy));
  return { perSecond: orders / ((performance.now() - begun) / 1000), took };
}
