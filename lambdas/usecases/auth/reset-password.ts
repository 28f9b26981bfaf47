import { endSessions } from './end-sessions.ts';
import type { SignInDeps } from './sign-in-steps.ts';

/**
 * Another password, by the code of the email; whoever knew the old one is signed out.
 * @throws Problem('wrong-code' | 'rate-limited')
 */
export async function resetPassword(
  deps: Pick<SignInDeps, 'pool' | 'accounts' | 'clock'> & {
    readonly users: SignInDeps['users'] & { ownPassword(userId: string): Promise<void> };
  },
  { email, code, password }: { readonly email: string; readonly code: string; readonly password: string },
): Promise<void> {
  await deps.pool.reset(email, code, password);
  const account = await deps.accounts.find(email);
  if (!account) return;
  await deps.users.ownPassword(account.userId);
  await endSessions(deps, account.userId);
}
