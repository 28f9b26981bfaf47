import { MutationCache, QueryCache, QueryClient } from '@tanstack/preact-query';
import { asCallProblem } from '../../api/problem.ts';
import { sessionOver } from './session-over.ts';

/** Failures that may be gone a moment later; every other one is an answer. */
const passing = ['offline', 'unreadable', 'internal'];

/** Where somebody works has changed under their hands: the profile says what it is now. */
const displaced = ['no-organization', 'suspended'];

/** The portal's data layer: one cache, and one rule for what to do when the session is over. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, { queryKey: [first] }) => {
      if (first !== 'profile') lookAgainWhenDisplaced(error);
      leaveWhenOver(error);
    },
  }),
  mutationCache: new MutationCache({
    onError: (error) => {
      lookAgainWhenDisplaced(error);
      leaveWhenOver(error);
    },
  }),
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

function lookAgainWhenDisplaced(error: unknown): void {
  if (displaced.includes(asCallProblem(error).code)) {
    void queryClient.invalidateQueries({ queryKey: ['profile'] });
  }
}
