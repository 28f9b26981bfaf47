import type { users } from '../../../data/people/users.ts';
import { endSessions } from './end-sessions.ts';
import type { SignInDeps } from './sign-in-steps.ts';

/**
 * Sets a new password with the code from the email, and ends all sessions.
 * @throws Problem('wrong-code' | 'rate-limited')
 */
export async function resetPassword(
  deps: Pick<SignInDeps, 'pool' | 'accounts' | 'clock'> & {
    readonly users: SignInDeps['users'] &
      Pick<ReturnType<typeof users>, 'givenPassword' | 'endGivenPassword'>;
  },
  { email, code, password }: { readonly email: string; readonly code: string; readonly password: string },
): Promise<void> {
  const account = await deps.accounts.find(email);
  const given = account && (await deps.users.givenPassword(account.userId));
  await deps.pool.reset(email, code, password);
  if (!account) return;
  await deps.users.endGivenPassword(account.userId, given);
  await endSessions(deps, account.userId);
}
