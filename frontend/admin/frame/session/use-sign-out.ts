import type { CallProblem } from '../../../api/problem.ts';
import { clearDevice } from '../data/device-copy.ts';
import { useAction } from '../data/use-api.ts';
import { setSigningOut } from './leaving.ts';
import { signInPage } from './next-page.ts';
import { clearSignedIn } from './signed-in-mark.ts';

/** After a sign-out: a full page load, so that nothing of the session stays in memory or on the device. */
async function leavePortal(): Promise<void> {
  clearSignedIn();
  await clearDevice();
  window.location.assign(signInPage);
}

/** Ends the session on this device, or on all. A session that is over already is left in the same way. */
export function useSignOut(
  route: 'signOut' | 'signOutEverywhere' = 'signOut',
  onProblem?: (problem: CallProblem) => void,
) {
  const action = useAction(route, {
    onDone: () => void leavePortal(),
    onProblem: (problem) => {
      if (problem.code === 'unauthenticated') return void leavePortal();
      setSigningOut(false);
      onProblem?.(problem);
    },
  });
  return {
    signOut: () => {
      setSigningOut(true);
      action.run({});
    },
    isRunning: action.isRunning,
    hasFailed: action.problem !== null,
  };
}
