import type { Context } from 'cognito-local/lib/services/context.js';
import type { User, UserPoolService } from 'cognito-local/lib/services/userPoolService.js';
import * as z from 'zod';
import { CognitoFailure } from './cognito-failure.ts';
import { withOrigin } from './cognito-origin.ts';
import { cognitoRules, type PoolState } from './cognito-rules.ts';

export type Operate = (operation: string, body: unknown) => Promise<unknown>;

export interface Operations extends PoolState {
  /** The operations of cognito-local itself. */
  readonly route: Operate;
  readonly code: () => string;
  deliver(poolId: string, source: string, user: User, code: string): Promise<void>;
}

const ofPool = z.object({ UserPoolId: z.string(), Username: z.string() });
const invited = z.object({ TemporaryPassword: z.string().optional() });
const tokens = z.object({ AuthenticationResult: z.object({ RefreshToken: z.string() }) });
const answered = z.object({
  ClientId: z.string(),
  ChallengeName: z.string(),
  ChallengeResponses: z.object({ USERNAME: z.string() }),
});

/** cognito-local with Cognito's own checks before it, and the operations that it lacks. */
export function cognitoOperations(all: Operations): Operate {
  const { route, cognito, context, now } = all;
  const rules = cognitoRules(all);

  async function initiate(body: unknown): Promise<unknown> {
    const isRefresh = z.object({ AuthFlow: z.string() }).parse(body).AuthFlow === 'REFRESH_TOKEN_AUTH';
    await (isRefresh ? rules.refreshToken(body) : rules.password(body));
    const answer = await route('InitiateAuth', body);
    rules.challengeGiven(answer);
    return withOrigin(body, answer);
  }

  /** Prevents a new password from bypassing two-step verification, and records the session that begins. */
  async function respond(body: unknown): Promise<unknown> {
    await rules.challengeResponse(body);
    const answer = await route('RespondToAuthChallenge', body);
    rules.challengeDone(body);
    const { ClientId, ChallengeName, ChallengeResponses } = answered.parse(body);
    const pool = await cognito.getUserPoolForClientId(context, ClientId);
    const user = await known(pool, context, ChallengeResponses.USERNAME);
    if (ChallengeName === 'NEW_PASSWORD_REQUIRED' && user.UserMFASettingList?.length) {
      const AuthParameters = { USERNAME: user.Username, PASSWORD: user.Password };
      return initiate({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
    }
    const { AuthenticationResult } = tokens.parse(answer);
    await pool.storeRefreshToken(context, AuthenticationResult.RefreshToken, user);
    return withOrigin(body, answer);
  }

  async function change(body: unknown, changes: (user: User) => Partial<User>): Promise<User> {
    const { UserPoolId, Username } = ofPool.parse(body);
    const pool = await cognito.getUserPool(context, UserPoolId);
    const user = await known(pool, context, Username);
    const changed = { ...user, ...changes(user), UserLastModifiedDate: now() };
    await pool.saveUser(context, changed);
    return changed;
  }

  async function invite(body: unknown): Promise<unknown> {
    const { TemporaryPassword } = invited.parse(body);
    if (TemporaryPassword !== undefined) rules.checkPolicy(TemporaryPassword);
    return route('AdminCreateUser', body);
  }

  async function resetPassword(body: unknown): Promise<unknown> {
    const ConfirmationCode = all.code();
    const user = await change(body, ({ UserStatus }) => {
      if (UserStatus !== 'FORCE_CHANGE_PASSWORD') return { UserStatus: 'RESET_REQUIRED', ConfirmationCode };
      throw new CognitoFailure(
        'NotAuthorizedException',
        'User password cannot be reset in the current state.',
      );
    });
    await all.deliver(ofPool.parse(body).UserPoolId, 'ForgotPassword', user, ConfirmationCode);
    return {};
  }

  const checked = (operation: string, check: (body: unknown) => Promise<void>) => async (body: unknown) => {
    await check(body);
    return route(operation, body);
  };
  const operations: Readonly<Record<string, (body: unknown) => Promise<unknown>>> = {
    InitiateAuth: initiate,
    RespondToAuthChallenge: respond,
    ForgotPassword: checked('ForgotPassword', rules.forgotten),
    ConfirmForgotPassword: checked('ConfirmForgotPassword', rules.resetCode),
    ChangePassword: checked('ChangePassword', rules.accessToken),
    AssociateSoftwareToken: checked('AssociateSoftwareToken', rules.accessToken),
    VerifySoftwareToken: checked('VerifySoftwareToken', rules.accessToken),
    SetUserMFAPreference: checked('SetUserMFAPreference', rules.accessToken),
    AdminCreateUser: invite,
    AdminResetUserPassword: resetPassword,
    AdminUserGlobalSignOut: (body) => change(body, () => ({ RefreshTokens: [] })).then(() => ({})),
    AdminSetUserMFAPreference: (body) => change(body, () => ({ UserMFASettingList: [] })).then(() => ({})),
  };
  return (operation, body) => operations[operation]?.(body) ?? route(operation, body);
}

async function known(pool: UserPoolService, context: Context, username: string): Promise<User> {
  const user = await pool.getUserByUsername(context, username);
  if (user) return user;
  throw new CognitoFailure('UserNotFoundException', 'User does not exist.');
}
