import {
  type AuthenticationResultType,
  CognitoIdentityProviderClient,
  CognitoIdentityProviderServiceException,
  InitiateAuthCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import type { ProblemCode } from '../../core/contract/problems.ts';
import { Problem } from '../../core/domain/problem.ts';

export interface SignedIn {
  readonly idToken: string;
  readonly idTokenExpiresAt: Date;
  /** Absent after a refresh: the one in use goes on. */
  readonly refreshToken?: string;
}

/** Where people's accounts and passwords are kept. */
export interface UserPool {
  /** @throws Problem('wrong-credentials' | 'forbidden' | 'rate-limited') */
  signIn(email: string, password: string): Promise<SignedIn>;
  /** @throws Problem('unauthenticated') when the token has expired or was revoked */
  refresh(refreshToken: string): Promise<SignedIn>;
  /** Ends the session that the token belongs to; a token that is not known any more is no error. */
  revoke(refreshToken: string): Promise<void>;
}

/** The user pool in Cognito. Its calls are not signed: the client id is all that the pool asks for. */
export function cognitoUserPool(clientId: string, client = new CognitoIdentityProviderClient()): UserPool {
  return {
    signIn: (email, password) => signIn(client, clientId, email, password),
    refresh: (refreshToken) => refresh(client, clientId, refreshToken),
    revoke: (refreshToken) => revoke(client, clientId, refreshToken),
  };
}

async function signIn(
  client: CognitoIdentityProviderClient,
  clientId: string,
  email: string,
  password: string,
): Promise<SignedIn> {
  const { AuthenticationResult, ChallengeName } = await client
    .send(
      new InitiateAuthCommand({
        ClientId: clientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: email, PASSWORD: password },
      }),
    )
    .catch(refuseAs('wrong-credentials', 'Check your email address and password, and try again.'));
  if (ChallengeName) {
    throw new Problem('forbidden', 'This account is not ready yet. Ask whoever invited you to finish it.');
  }
  return signedIn(AuthenticationResult);
}

async function refresh(
  client: CognitoIdentityProviderClient,
  clientId: string,
  refreshToken: string,
): Promise<SignedIn> {
  const { AuthenticationResult } = await client
    .send(
      new InitiateAuthCommand({
        ClientId: clientId,
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        AuthParameters: { REFRESH_TOKEN: refreshToken },
      }),
    )
    .catch(refuseAs('unauthenticated', 'Your session is over. Sign in again.'));
  return signedIn(AuthenticationResult);
}

async function revoke(
  client: CognitoIdentityProviderClient,
  clientId: string,
  refreshToken: string,
): Promise<void> {
  try {
    await client.send(new RevokeTokenCommand({ ClientId: clientId, Token: refreshToken }));
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}

function signedIn(result: AuthenticationResultType | undefined): SignedIn {
  const idToken = result?.IdToken;
  const expiry = idToken === undefined ? undefined : decodeJwt(idToken).exp;
  if (idToken === undefined || expiry === undefined) throw new Error('The user pool gave no id token.');
  return {
    idToken,
    idTokenExpiresAt: new Date(expiry * 1000),
    ...(result?.RefreshToken === undefined ? {} : { refreshToken: result.RefreshToken }),
  };
}

/** Says the same of an unknown account and of a wrong password, so that nobody learns who has an account. */
const refusals = new Set([
  'NotAuthorizedException',
  'UserNotFoundException',
  'UserNotConfirmedException',
  'PasswordResetRequiredException',
  'InvalidPasswordException',
]);

const throttles = new Set([
  'TooManyRequestsException',
  'LimitExceededException',
  'TooManyFailedAttemptsException',
]);

function refuseAs(code: ProblemCode, detail: string): (error: unknown) => never {
  return (error) => {
    if (isThrottle(error))
      throw new Problem('rate-limited', 'Too many attempts. Wait a few minutes, then try again.');
    throw isRefusal(error) ? new Problem(code, detail) : error;
  };
}

function isRefusal(error: unknown): boolean {
  return error instanceof CognitoIdentityProviderServiceException && refusals.has(error.name);
}

/** A locked account is told by its message alone. */
function isThrottle(error: unknown): boolean {
  if (!(error instanceof CognitoIdentityProviderServiceException)) return false;
  return throttles.has(error.name) || /attempts exceeded/i.test(error.message);
}
