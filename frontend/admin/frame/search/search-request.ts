import { useSyncExternalStore } from 'react';

/** How often the search was asked for. Its code is fetched with the first time. */
let requests = 0;
const listeners = new Set<() => void>();

export function openSearch(): void {
  requests += 1;
  for (const listener of listeners) listener();
}

/** Zero until the search is asked for. */
export function useSearchRequests(): number {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => requests,
  );
}
