import type { CognitoService } from 'cognito-local/lib/services/cognitoService.js';
import type { Context } from 'cognito-local/lib/services/context.js';
import type { User, UserPoolService } from 'cognito-local/lib/services/userPoolService.js';
import { createLocalJWKSet, decodeJwt, type JSONWebKeySet, jwtVerify } from 'jose';
import * as z from 'zod';
import { CognitoFailure } from './cognito-failure.ts';

export interface PoolState {
  readonly cognito: CognitoService;
  readonly context: Context;
  readonly keySet: JSONWebKeySet;
  now(): Date;
}

/** Milliseconds: how long Cognito keeps a challenge open, a first password and a code good. */
const challengeLife = 3 * 60_000;
const firstPasswordLife = 3 * 24 * 60 * 60_000;
const codeLife = 60 * 60_000;

const symbols = /[\^$*.[\]{}()?\-"!@#%&/\\,><':;|_~`+= ]/;

/** The checks that Cognito makes first and cognito-local does not. @throws CognitoFailure */
export function cognitoRules(state: PoolState) {
  const keys = createLocalJWKSet(state.keySet);
  const challenges = new Map<string, { username: string; challenge: string; until: number }>();

  return {
    /** A sign-in with a password: it is right, allowed, and not expired. */
    async password(body: unknown): Promise<void> {
      const { ClientId, AuthParameters } = passwordSignIn.parse(body);
      const user = await userOfClient(state, ClientId, AuthParameters.USERNAME);
      if (!user || user.UserStatus === 'RESET_REQUIRED') return;
      if (!user.Enabled) throw notAuthorized('User is disabled.');
      if (user.Password !== AuthParameters.PASSWORD) throw notAuthorized('Incorrect username or password.');
      if (user.UserStatus === 'FORCE_CHANGE_PASSWORD' && isOlder(user, firstPasswordLife)) {
        throw notAuthorized('Temporary password has expired and must be reset by an administrator.');
      }
    },

    async refreshToken(body: unknown): Promise<void> {
      const { ClientId, AuthParameters } = refresh.parse(body);
      const pool = await state.cognito.getUserPoolForClientId(state.context, ClientId);
      const user = await pool.getUserByRefreshToken(state.context, AuthParameters.REFRESH_TOKEN);
      if (!user) throw notAuthorized('Refresh Token has been revoked');
      if (!user.Enabled) throw notAuthorized('User is disabled.');
      const { exp = 0 } = decodeJwt(AuthParameters.REFRESH_TOKEN);
      if (exp * 1000 <= state.now().getTime()) throw notAuthorized('Refresh Token has expired');
    },

    /** A challenge has been given out: only this person can answer it, and only for a while. */
    challengeGiven(answer: unknown): void {
      const given = challengeAnswer.safeParse(answer).data;
      if (!given) return;
      const username = given.ChallengeParameters.USER_ID_FOR_SRP;
      const until = state.now().getTime() + challengeLife;
      challenges.set(given.Session, { username, challenge: given.ChallengeName, until });
    },

    async challengeResponse(body: unknown): Promise<void> {
      const { ClientId, ChallengeName, Session, ChallengeResponses } = response.parse(body);
      const known = challenges.get(Session);
      const user = await userOfClient(state, ClientId, ChallengeResponses.USERNAME);
      const isOpen = known && known.until > state.now().getTime() && known.challenge === ChallengeName;
      if (!isOpen || user?.Username !== known.username) throw notAuthorized('Invalid session for the user.');
      if (ChallengeResponses.NEW_PASSWORD !== undefined) checkPolicy(ChallengeResponses.NEW_PASSWORD);
    },

    challengeDone(body: unknown): void {
      challenges.delete(response.parse(body).Session);
    },

    async resetCode(body: unknown): Promise<void> {
      const { ClientId, Username, Password } = reset.parse(body);
      const user = await userOfClient(state, ClientId, Username);
      if (user?.ConfirmationCode !== undefined && isOlder(user, codeLife)) {
        throw new CognitoFailure(
          'ExpiredCodeException',
          'Invalid code provided, please request a code again.',
        );
      }
      checkPolicy(Password);
    },

    async forgotten(body: unknown): Promise<void> {
      const { ClientId, Username } = reset.omit({ Password: true }).parse(body);
      const user = await userOfClient(state, ClientId, Username);
      if (user?.UserStatus === 'FORCE_CHANGE_PASSWORD') {
        throw notAuthorized('User password cannot be reset in the current state.');
      }
    },

    /** Calls that people make for themselves have a token that is the pool's own and has not expired. */
    async accessToken(body: unknown): Promise<void> {
      const { AccessToken, ProposedPassword } = own.parse(body);
      const currentDate = state.now();
      await jwtVerify(AccessToken, keys, { algorithms: ['RS256'], currentDate }).catch(() => {
        throw notAuthorized('Invalid Access Token');
      });
      if (ProposedPassword !== undefined) checkPolicy(ProposedPassword);
    },

    checkPolicy,
  };

  function isOlder({ UserLastModifiedDate }: User, age: number): boolean {
    return state.now().getTime() - new Date(UserLastModifiedDate).getTime() > age;
  }
}

const passwordSignIn = z.object({
  ClientId: z.string(),
  AuthParameters: z.object({ USERNAME: z.string(), PASSWORD: z.string() }),
});
const refresh = z.object({ ClientId: z.string(), AuthParameters: z.object({ REFRESH_TOKEN: z.string() }) });
const challengeAnswer = z.object({
  ChallengeName: z.string(),
  Session: z.string(),
  ChallengeParameters: z.object({ USER_ID_FOR_SRP: z.string() }),
});
const response = z.object({
  ClientId: z.string(),
  ChallengeName: z.string(),
  Session: z.string(),
  ChallengeResponses: z.object({ USERNAME: z.string(), NEW_PASSWORD: z.string().optional() }),
});
const reset = z.object({ ClientId: z.string(), Username: z.string(), Password: z.string() });
const own = z.object({ AccessToken: z.string(), ProposedPassword: z.string().optional() });

/** The policy that the stack declares, by the characters that Cognito takes for symbols. */
function checkPolicy(password: string): void {
  const demands = [/.{12,}/, /[a-z]/, /[A-Z]/, /\d/, symbols];
  if (demands.every((demand) => demand.test(password))) return;
  throw new CognitoFailure('InvalidPasswordException', 'Password did not conform with policy');
}

async function userOfClient(
  { cognito, context }: PoolState,
  clientId: string,
  username: string,
): Promise<User | null> {
  const pool: UserPoolService = await cognito.getUserPoolForClientId(context, clientId);
  return pool.getUserByUsername(context, username);
}

function notAuthorized(message: string): CognitoFailure {
  return new CognitoFailure('NotAuthorizedException', message);
}
