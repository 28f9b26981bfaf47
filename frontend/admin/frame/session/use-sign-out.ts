import { clearDevice } from '../data/device-copy.ts';
import { useAction } from '../data/use-api.ts';
import { signInPage } from './next-page.ts';
import { clearSignedIn } from './signed-in-mark.ts';

/** After a sign-out: a full page load, so that nothing of the session stays in memory or on the device. */
export async function leavePortal(): Promise<void> {
  clearSignedIn();
  await clearDevice();
  window.location.assign(signInPage);
}

/** Ends the session on this device. */
export function useSignOut() {
  const action = useAction('signOut', { onDone: () => void leavePortal() });
  return {
    signOut: () => action.run({}),
    isRunning: action.isRunning,
    hasFailed: action.problem !== null,
  };
}
