import type { Person } from '../../../../core/domain/permissions/actor.ts';
import { fieldProblem, Problem } from '../../../../core/domain/problem.ts';
import type { SignedIn } from '../../../gateways/user-pool.ts';
import type { Agent } from './continue-session.ts';
import { endSessions } from './end-sessions.ts';
import { changeOwnName, type OwnNameDeps } from './own-name.ts';
import { sessionCookies } from './session-cookies.ts';
import { authenticatorUri, nextStep, type SignInDeps, type Step } from './sign-in-steps.ts';
import { claimsOf } from './token-claims.ts';

/** A person who is signed in, with the token that continues their session. */
export interface Self {
  readonly person: Person;
  readonly refreshToken: string | undefined;
  readonly agent: Agent;
}

/**
 * Changes the password, signs out everywhere, and starts a new session here.
 * @throws Problem('wrong-credentials') at `current`; Problem('unauthenticated' | 'rate-limited')
 */
export async function changePassword(
  deps: SignInDeps,
  self: Self,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<Step> {
  const { accessToken } = await freshTokens(deps, self);
  await deps.pool.changePassword(accessToken, current, next);
  await endSessions(deps, self.person.userId);
  return nextStep(deps, await deps.pool.signIn(self.person.email, next), self.agent);
}

/**
 * A secret for the authenticator app. Only an administrator of the AWS account can reset an operator's second
 * factor.
 */
export async function startTwoStep(deps: SignInDeps, self: Self) {
  const { idToken, accessToken } = await freshTokens(deps, self);
  if (claimsOf(idToken)?.hasTwoStep) {
    throw new Problem('wrong-state', 'two-step-on');
  }
  const secret = await deps.twoStep.start(accessToken);
  return { secret, uri: authenticatorUri(self.person.email, secret) };
}

/** @returns `Set-Cookie` values. @throws Problem('wrong-code' | 'unauthenticated' | 'rate-limited') */
export async function enableTwoStep(deps: SignInDeps, self: Self, code: string): Promise<string[]> {
  const { accessToken } = await freshTokens(deps, self);
  await deps.twoStep.confirm(accessToken, code);
  await deps.accounts.set(self.person.userId, { twoStep: 'totp' });
  return sessionCookies(await freshTokens(deps, self), deps.clock.now());
}

/** Changes the caller's name. @returns `Set-Cookie` values, with the new name. @throws as `changeOwnName` does */
export async function editAccount(
  deps: SignInDeps & OwnNameDeps,
  self: Self,
  name: string,
): Promise<string[]> {
  await changeOwnName(deps, self.person, name);
  return sessionCookies(await freshTokens(deps, self), deps.clock.now());
}

/**
 * @returns `Set-Cookie` values.
 * @throws Problem('wrong-credentials') at `password`; Problem('forbidden') for operators;
 * Problem('unauthenticated' | 'rate-limited')
 */
export async function disableTwoStep(deps: SignInDeps, self: Self, password: string): Promise<string[]> {
  const { idToken, accessToken } = await freshTokens(deps, self);
  if (claimsOf(idToken)?.memberships.operator) {
    throw new Problem('forbidden', 'two-step-required');
  }
  await checkPassword(deps, self.person.email, password);
  await deps.twoStep.end(accessToken);
  await deps.accounts.set(self.person.userId, { twoStep: '' });
  return sessionCookies(await freshTokens(deps, self), deps.clock.now());
}

/** New tokens of the caller, and only of the caller. @throws Problem('unauthenticated') */
async function freshTokens({ pool }: SignInDeps, { person, refreshToken }: Self): Promise<SignedIn> {
  const signedIn = refreshToken === undefined ? null : await pool.refresh(refreshToken);
  if (signedIn && claimsOf(signedIn.idToken)?.userId === person.userId) return signedIn;
  throw new Problem('unauthenticated', 'session-expired');
}

/** Checks the caller's password by starting a sign-in that is not completed. */
async function checkPassword({ pool }: SignInDeps, email: string, password: string): Promise<void> {
  const answer = await pool.signIn(email, password).catch((error: unknown) => {
    if (!(error instanceof Problem) || error.code !== 'wrong-credentials') throw error;
    const detail = 'wrong-password';
    throw new Problem('wrong-credentials', detail, [fieldProblem('password', detail)]);
  });
  if ('signedIn' in answer && answer.signedIn.refreshToken !== undefined) {
    await pool.revoke(answer.signedIn.refreshToken);
  }
}
