import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { asCallProblem } from '../../../api/problem.ts';
import { isSigningOut } from '../session/leaving.ts';
import { homePage, signInPage } from '../session/next-page.ts';
import { clearSignedIn } from '../session/signed-in-mark.ts';
import { forgetCopies } from './device-copy.ts';

/** Failures that may pass by themselves; all others are answers. */
const passing = ['offline', 'unreadable', 'internal'];

/** Failures that mean: what the profile says about this person's organization is out of date. */
const displaced = ['no-organization', 'suspended'];

/** The portal's data layer: one cache, and one rule for the end of a session. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, { queryKey: [first] }) => {
      // Only a profile that seemed fine is asked for again: it answers for the organization itself.
      if (first !== 'getProfile') refreshProfileAfter(error);
      endSessionAfter(error);
    },
  }),
  mutationCache: new MutationCache({
    onError: (error) => {
      refreshProfileAfter(error);
      endSessionAfter(error);
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

let isLeaving = false;

/**
 * Loads the page anew, so that nothing of this person's stays in memory; afterwards the page they were on opens.
 * `ended` has the sign-in page explain it to those who were signed in; others have only opened a link.
 */
export function endSession(): void {
  const { pathname, search } = window.location;
  // Several requests may find out at once; the first leads away.
  if (isLeaving || isSigningOut() || pathname === signInPage) return;
  isLeaving = true;
  forgetCopies();
  const next = pathname === '/' ? homePage : pathname + search;
  const why = clearSignedIn() ? { ended: 'true' } : {};
  window.location.replace(`${signInPage}?${new URLSearchParams({ next, ...why })}`);
}

function endSessionAfter(error: unknown): void {
  if (asCallProblem(error).code === 'unauthenticated') endSession();
}

function refreshProfileAfter(error: unknown): void {
  if (!displaced.includes(asCallProblem(error).code)) return;
  const profile = queryClient.getQueryState(['getProfile', {}]);
  // A profile that failed is already known to be displaced: asking again would only repeat the failure.
  if (profile?.status !== 'success') return;
  void queryClient.invalidateQueries({ queryKey: ['getProfile'] });
  void queryClient.invalidateQueries({ queryKey: ['listOrganizations'] });
}
