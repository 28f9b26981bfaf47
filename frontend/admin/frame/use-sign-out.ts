import { signInPage } from './next-page.ts';
import { useAction } from './use-api.ts';

/** Ends the session by a full page load, so that nothing of it stays in memory. */
export function useSignOut() {
  const action = useAction('signOut', { onDone: () => window.location.assign(signInPage) });
  return {
    signOut: () => action.run({}),
    isRunning: action.isRunning,
    hasFailed: action.problem !== null,
  };
}
