import type { Loading, Pages } from './use-api.ts';

/** An answer that holds the whole list, as a list of one page. */
export function onePage<A, T>(answer: Loading<A>, itemsOf: (answer: A) => readonly T[]): Pages<T> {
  const { data, problem, isStale, refetch } = answer;
  return {
    items: data && itemsOf(data),
    problem,
    isStale,
    refetch,
    more: null,
    isFetchingMore: false,
  };
}
