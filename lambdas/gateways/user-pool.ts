import {
  type AuthenticationResultType,
  ChangePasswordCommand,
  CognitoIdentityProviderClient,
  ConfirmForgotPasswordCommand,
  ForgotPasswordCommand,
  InitiateAuthCommand,
  type InitiateAuthCommandOutput,
  RespondToAuthChallengeCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { isRefusal, refuseAs, refuseCode, refuseWhenThrottled } from './cognito-errors.ts';

export interface SignedIn {
  readonly idToken: string;
  readonly idTokenExpiresAt: Date;
  /** For changes that people make to their own account. Never leaves the function. */
  readonly accessToken: string;
  /** Absent after a refresh: the present one stays valid. */
  readonly refreshToken?: string;
}

/** What the pool asks before it gives tokens. */
export interface Challenge {
  readonly asks: 'new-password' | 'two-step';
  /** The pool's id for this sign-in: valid for three minutes, for this person only. */
  readonly session: string;
  readonly username: string;
}

export type SignInAnswer = { readonly signedIn: SignedIn } | { readonly challenge: Challenge };

/** People's accounts and passwords: what people may do themselves. Every call may throw `rate-limited`. */
export interface UserPool {
  /** @throws Problem('wrong-credentials') */
  signIn(email: string, password: string): Promise<SignInAnswer>;
  /** @throws Problem('unauthenticated') when the sign-in has taken too long */
  answerNewPassword(challenge: Challenge, password: string): Promise<SignInAnswer>;
  /** @throws Problem('wrong-code'), and as above */
  answerTwoStep(challenge: Challenge, code: string): Promise<SignInAnswer>;
  /** @throws Problem('unauthenticated') when the token has expired or was revoked */
  refresh(refreshToken: string): Promise<SignedIn>;
  /** Ends the session of the token; an unknown token is no error. */
  revoke(refreshToken: string): Promise<void>;
  /** Sends a code. The answer does not reveal whether the address has an account. */
  requestReset(email: string): Promise<void>;
  /** @throws Problem('wrong-code') */
  reset(email: string, code: string, password: string): Promise<void>;
  /** @throws Problem('wrong-credentials') at `current` */
  changePassword(accessToken: string, current: string, next: string): Promise<void>;
}

/** The user pool in Cognito. Its calls are not signed: the pool requires only the client id. */
export function cognitoUserPool(clientId: string, client = new CognitoIdentityProviderClient()): UserPool {
  const initiate = (
    AuthFlow: 'USER_PASSWORD_AUTH' | 'REFRESH_TOKEN_AUTH',
    parameters: Record<string, string>,
  ) => client.send(new InitiateAuthCommand({ ClientId: clientId, AuthFlow, AuthParameters: parameters }));
  const respond = (
    { session, username }: Challenge,
    ChallengeName: 'NEW_PASSWORD_REQUIRED' | 'SOFTWARE_TOKEN_MFA',
    answer: Record<string, string>,
  ) =>
    client.send(
      new RespondToAuthChallengeCommand({
        ClientId: clientId,
        ChallengeName,
        Session: session,
        ChallengeResponses: { USERNAME: username, ...answer },
      }),
    );

  return {
    signIn: (email, password) =>
      initiate('USER_PASSWORD_AUTH', { USERNAME: email, PASSWORD: password })
        .catch(refuseAs('wrong-credentials', 'wrong-credentials'))
        .then((answer) => answerOf(answer, email)),

    answerNewPassword: (challenge, password) =>
      respond(challenge, 'NEW_PASSWORD_REQUIRED', { NEW_PASSWORD: password })
        .catch(tooLate)
        .then((answer) => answerOf(answer, challenge.username)),

    answerTwoStep: (challenge, code) =>
      respond(challenge, 'SOFTWARE_TOKEN_MFA', { SOFTWARE_TOKEN_MFA_CODE: code })
        .catch(refuseCode('wrong-app-code'))
        .catch(tooLate)
        .then((answer) => answerOf(answer, challenge.username)),

    refresh: (refreshToken) =>
      initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: refreshToken })
        .catch(refuseAs('unauthenticated', 'session-expired'))
        .then(({ AuthenticationResult }) => signedIn(AuthenticationResult)),

    async revoke(refreshToken) {
      await client
        .send(new RevokeTokenCommand({ ClientId: clientId, Token: refreshToken }))
        .catch(unlessRefused);
    },

    async requestReset(email) {
      await client
        .send(new ForgotPasswordCommand({ ClientId: clientId, Username: email }))
        .catch(unlessRefused);
    },

    async reset(email, code, password) {
      const answer = { Username: email, ConfirmationCode: code, Password: password };
      const wrong = 'wrong-email-code';
      await client
        .send(new ConfirmForgotPasswordCommand({ ClientId: clientId, ...answer }))
        .catch(refuseCode(wrong))
        .catch(refuseAs('wrong-code', wrong, 'code'));
    },

    async changePassword(accessToken, current, next) {
      const change = { AccessToken: accessToken, PreviousPassword: current, ProposedPassword: next };
      await client
        .send(new ChangePasswordCommand(change))
        .catch(refuseAs('wrong-credentials', 'wrong-password', 'current'));
    },
  };
}

const tooLate = refuseAs('unauthenticated', 'sign-in-timed-out');

/** An unknown user is not an error; too many attempts are. */
function unlessRefused(error: unknown): void {
  refuseWhenThrottled(error);
  if (!isRefusal(error)) throw error;
}

const asked: Readonly<Record<string, Challenge['asks']>> = {
  NEW_PASSWORD_REQUIRED: 'new-password',
  SOFTWARE_TOKEN_MFA: 'two-step',
};

function answerOf(
  answer: Pick<
    InitiateAuthCommandOutput,
    'AuthenticationResult' | 'ChallengeName' | 'ChallengeParameters' | 'Session'
  >,
  known: string,
): SignInAnswer {
  const { AuthenticationResult, ChallengeName, ChallengeParameters, Session } = answer;
  if (ChallengeName === undefined) return { signedIn: signedIn(AuthenticationResult) };
  const asks = asked[ChallengeName];
  if (!asks || Session === undefined) throw new Error(`The user pool asks for ${ChallengeName}.`);
  return { challenge: { asks, session: Session, username: ChallengeParameters?.USER_ID_FOR_SRP ?? known } };
}

function signedIn(result: AuthenticationResultType | undefined): SignedIn {
  const { IdToken: idToken, AccessToken: accessToken, RefreshToken: refreshToken } = result ?? {};
  const expiry = idToken === undefined ? undefined : decodeJwt(idToken).exp;
  if (idToken === undefined || accessToken === undefined || expiry === undefined) {
    throw new Error('The user pool gave no tokens.');
  }
  return {
    idToken,
    idTokenExpiresAt: new Date(expiry * 1000),
    accessToken,
    ...(refreshToken !== undefined && { refreshToken }),
  };
}
