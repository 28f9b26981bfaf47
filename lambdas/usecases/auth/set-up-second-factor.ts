import { Problem } from '../../../core/domain/problem.ts';
import { admit, type SignInDeps, type Step } from './sign-in-steps.ts';
import { claimsOf } from './token-claims.ts';

/**
 * Finishes a sign-in that had to set up a second factor first: from now on every one asks for it.
 * @throws Problem('wrong-code'), and the app can be tried again; Problem('unauthenticated' | 'rate-limited')
 */
export async function confirmSetUp(deps: SignInDeps, refreshToken: string, code: string): Promise<Step> {
  const { idToken, accessToken } = await deps.pool.refresh(refreshToken);
  const claims = claimsOf(idToken);
  if (!claims) throw new Problem('unauthenticated', 'Begin with your email and password.');
  await deps.secondFactor.confirm(accessToken, code);
  await deps.accounts.set(claims.userId, { secondFactor: 'totp' });
  return admit(deps, { ...(await deps.pool.refresh(refreshToken)), refreshToken });
}
