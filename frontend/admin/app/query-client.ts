import { MutationCache, QueryCache, QueryClient } from '@tanstack/preact-query';
import { asCallProblem } from '../../api/problem.ts';
import { sessionOver } from './session-over.ts';

/** Failures that may be gone a moment later; every other one is an answer. */
const passing = ['offline', 'unreadable', 'internal'];

/** The portal's data layer: one cache, and one rule for what to do when the session is over. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: leaveWhenOver }),
  mutationCache: new MutationCache({ onError: leaveWhenOver }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && passing.includes(asCallProblem(error).code),
    },
    mutations: { networkMode: 'always' },
  },
});

function leaveWhenOver(error: unknown): void {
  if (asCallProblem(error).code === 'unauthenticated') sessionOver(queryClient);
}
