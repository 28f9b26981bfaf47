import { Problem } from '../../../../core/domain/problem.ts';
import { endSessions } from './end-sessions.ts';
import { clearedQuestionCookie } from './session-cookies.ts';
import type { SignInDeps, Step } from './sign-in-steps.ts';
import { claimsOf } from './token-claims.ts';

/**
 * Sets up the two-step verification that a role requires: every later sign-in asks for it. All sessions started with
 * the password alone end, this one included, because another person who knows the password may have started
 * them.
 * @throws Problem('wrong-code'), and the app can be tried again; Problem('unauthenticated' | 'rate-limited')
 */
export async function confirmSetUp(deps: SignInDeps, refreshToken: string, code: string): Promise<Step> {
  const { idToken, accessToken } = await deps.pool.refresh(refreshToken);
  const claims = claimsOf(idToken);
  if (!claims) throw new Problem('unauthenticated', 'start-sign-in');
  await deps.twoStep.confirm(accessToken, code);
  await endSessions(deps, claims.userId);
  await deps.accounts.set(claims.userId, { twoStep: 'totp' });
  return { step: { next: 'password' }, cookies: [clearedQuestionCookie()] };
}
