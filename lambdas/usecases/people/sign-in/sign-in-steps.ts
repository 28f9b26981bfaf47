import * as z from 'zod';
import type { SignInStep } from '../../../../core/contract/schemas/people/sign-in.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import type { devices } from '../../../data/people/devices.ts';
import type { Accounts } from '../../../gateways/accounts.ts';
import type { TwoStep } from '../../../gateways/two-step.ts';
import type { SignedIn, SignInAnswer, UserPool } from '../../../gateways/user-pool.ts';
import { type Agent, noteUse } from './continue-session.ts';
import type { SessionEndDeps } from './end-sessions.ts';
import { clearedQuestionCookie, questionCookie, questionIn, sessionCookies } from './session-cookies.ts';
import { claimsOf, type TokenClaims } from './token-claims.ts';
import { activateMemberships, type WelcomeDeps } from './welcome.ts';

export interface SignInDeps extends WelcomeDeps, SessionEndDeps {
  readonly pool: UserPool;
  readonly twoStep: TwoStep;
  readonly accounts: Pick<Accounts, 'find' | 'set' | 'signOut'>;
  readonly users: WelcomeDeps['users'] & SessionEndDeps['users'];
  readonly devices: Pick<ReturnType<typeof devices>, 'note' | 'end'>;
  readonly clock: Clock;
}

/** The step that a sign-in has reached, and the `Set-Cookie` values that go with it. */
export interface Step {
  readonly step: SignInStep;
  readonly cookies: string[];
}

/**
 * What the browser keeps between two steps, where scripts cannot read it. It is not trusted: the pool checks
 * its own session, and the tokens of a set-up prove that the password was given.
 */
const question = z.discriminatedUnion('asks', [
  z.object({ asks: z.literal(['new-password', 'two-step']), session: z.string(), username: z.string() }),
  z.object({ asks: z.literal('set-up-two-step'), refreshToken: z.string() }),
]);

type Question = z.infer<typeof question>;

/** Seconds: as long as the pool waits, and long enough to install an app. */
const patience: Record<Question['asks'], number> = {
  'new-password': 180,
  'two-step': 180,
  'set-up-two-step': 900,
};

/** The open question of this browser, if it is of this kind. @throws Problem('unauthenticated') */
export function openQuestion<A extends Question['asks']>(
  cookies: readonly string[],
  asks: A,
): Extract<Question, { asks: A | Question['asks'] }> & { asks: A } {
  const known = question.safeParse(parsed(questionIn(cookies))).data;
  if (known && isAsked(known, asks)) return known;
  throw new Problem('unauthenticated', 'sign-in-timed-out');
}

function isAsked<Q extends Question, A extends Question['asks']>(
  known: Q,
  asks: A,
): known is Q & { asks: A } {
  return known.asks === asks;
}

/** After the pool's answer: its next question, or the session. @throws Problem('forbidden') as `completeSignIn` does */
export async function nextStep(deps: SignInDeps, answer: SignInAnswer, agent: Agent): Promise<Step> {
  if ('signedIn' in answer) return completeSignIn(deps, answer.signedIn, agent);
  return ask({ ...answer.challenge }, { next: answer.challenge.asks });
}

/**
 * Starts the session of a person whom the pool has recognized. An operator sets up two-step verification first.
 * @throws Problem('forbidden') for an account without memberships
 */
async function completeSignIn(deps: SignInDeps, signedIn: SignedIn, agent: Agent): Promise<Step> {
  const claims = claimsOf(signedIn.idToken);
  if (!claims) return turnAway(deps, signedIn);
  if (claims.memberships.operator && !claims.hasTwoStep) return setUp(deps, signedIn, claims);
  await Promise.all([activateMemberships(deps, claims.userId), noteUse(deps, claims, agent)]);
  const step = { next: 'signed-in' as const, expiresAt: toInstant(signedIn.idTokenExpiresAt) };
  return { step, cookies: [...sessionCookies(signedIn, deps.clock.now()), clearedQuestionCookie()] };
}

/** The URI for an authenticator app, which most apps read from a QR code. */
export function authenticatorUri(email: string, secret: string): string {
  const issuer = 'BookingTMS';
  return `otpauth://totp/${issuer}:${encodeURIComponent(email)}?secret=${secret}&issuer=${issuer}`;
}

async function setUp(deps: SignInDeps, { accessToken, refreshToken }: SignedIn, { email }: TokenClaims) {
  if (refreshToken === undefined) throw new Error('A sign-in without a refresh token.');
  const secret = await deps.twoStep.start(accessToken);
  const next = 'set-up-two-step' as const;
  return ask({ asks: next, refreshToken }, { next, secret, uri: authenticatorUri(email, secret) });
}

async function turnAway({ pool }: SignInDeps, { refreshToken }: SignedIn): Promise<never> {
  if (refreshToken !== undefined) await pool.revoke(refreshToken);
  throw new Problem('forbidden', 'no-memberships');
}

function ask(open: Question, step: SignInStep): Step {
  return { step, cookies: [questionCookie(JSON.stringify(open), patience[open.asks])] };
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
