import type { QueryClient } from '@tanstack/react-query';
import { queryOf } from '../data/query-of.ts';
import { isSignedInHere } from './signed-in-mark.ts';

/** Asks who is signed in before the first page is there to ask, on a device where someone is. */
export function askForSession(queryClient: QueryClient): void {
  if (!isSignedInHere()) return;
  void queryClient.prefetchQuery(queryOf('getAccount', {}));
  void queryClient.prefetchQuery(queryOf('getProfile', {}));
}
