import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  type AdminGetUserCommandOutput,
  AdminResetUserPasswordCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { Problem, type ProblemDetail } from '../../core/domain/problem.ts';
import { isNamed, refuseWhenThrottled } from './cognito-errors.ts';

export interface Account {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  /** As `core/domain/permissions/memberships.ts` writes them. */
  readonly memberships: string;
  readonly generation: number;
  /** `invited`: has not chosen a password of their own yet. */
  readonly state: 'invited' | 'ready';
}

/** The attributes that every token of an account contains. */
export interface Attributes {
  readonly name?: string;
  readonly memberships?: string;
  readonly generation?: number;
  readonly twoStep?: 'totp' | '';
}

/** People's accounts, as administrators reach them: by user id, or by email where stated. */
export interface Accounts {
  /** By user id or email; null where there is none. */
  find(user: string): Promise<Account | null>;
  /** Creates an account without sending an email. Null when the address already has one. */
  create(person: { email: string; name: string; password: string }): Promise<Account | null>;
  set(userId: string, attributes: Attributes): Promise<void>;
  /**
   * Ends the password and sends a code for a new one.
   * @throws Problem('wrong-state') for an invited person
   */
  resetPassword(userId: string): Promise<void>;
  /** Sets a temporary password, which must be changed at sign-in. */
  setFirstPassword(userId: string, password: string): Promise<void>;
  endTwoStep(userId: string): Promise<void>;
  /** Ends every session; tokens in use stay valid for up to a quarter of an hour. */
  signOut(userId: string): Promise<void>;
  remove(userId: string): Promise<void>;
}

export function cognitoAccounts(UserPoolId: string, client = new CognitoIdentityProviderClient()): Accounts {
  const of = (Username: string) => ({ UserPoolId, Username });
  return {
    async find(user) {
      const found = await client.send(new AdminGetUserCommand(of(user))).catch(unless(notFound));
      return found ? accountOf(found) : null;
    },
    async create({ email, name, password }) {
      const UserAttributes = named({ email, email_verified: 'true', name });
      const silent = { UserAttributes, TemporaryPassword: password, MessageAction: 'SUPPRESS' as const };
      const made = await client
        .send(new AdminCreateUserCommand({ ...of(email), ...silent }))
        .catch(unless(taken));
      return made ? this.find(email) : null;
    },
    async set(userId, { twoStep, generation, memberships, name }) {
      const UserAttributes = named({
        name,
        'custom:memberships': memberships,
        'custom:generation': generation?.toString(),
        'custom:second_factor': twoStep,
      });
      await client
        .send(new AdminUpdateUserAttributesCommand({ ...of(userId), UserAttributes }))
        .catch(throttled);
    },
    async resetPassword(userId) {
      await client.send(new AdminResetUserPasswordCommand(of(userId))).catch(wrongState('no-password-yet'));
    },
    async setFirstPassword(userId, Password) {
      await client
        .send(new AdminSetUserPasswordCommand({ ...of(userId), Password, Permanent: false }))
        .catch(throttled);
    },
    async endTwoStep(userId) {
      const SoftwareTokenMfaSettings = { Enabled: false, PreferredMfa: false };
      await client
        .send(new AdminSetUserMFAPreferenceCommand({ ...of(userId), SoftwareTokenMfaSettings }))
        .catch(throttled);
    },
    async signOut(userId) {
      await client.send(new AdminUserGlobalSignOutCommand(of(userId))).catch(throttled);
    },
    async remove(userId) {
      await client.send(new AdminDeleteUserCommand(of(userId))).catch(unless(notFound));
    },
  };
}

const notFound = new Set(['UserNotFoundException']);
const taken = new Set(['UsernameExistsException']);
const gone = 'account-gone';
const unfit = new Set(['UnsupportedUserStateException', 'NotAuthorizedException']);

/** @throws Problem('rate-limited') when the pool throttles requests, else the error itself */
function throttled(error: unknown): never {
  refuseWhenThrottled(error);
  throw error;
}

/** Answers null for these errors. */
function unless(names: ReadonlySet<string>): (error: unknown) => null {
  return (error) => {
    refuseWhenThrottled(error);
    if (isNamed(error, names)) return null;
    throw error;
  };
}

function wrongState(detail: ProblemDetail): (error: unknown) => never {
  return (error) => {
    refuseWhenThrottled(error);
    if (isNamed(error, notFound)) throw new Problem('wrong-state', gone);
    throw isNamed(error, unfit) ? new Problem('wrong-state', detail) : error;
  };
}

function named(attributes: Readonly<Record<string, string | undefined>>) {
  return Object.entries(attributes).flatMap(([Name, Value]) =>
    Value === undefined ? [] : [{ Name, Value }],
  );
}

function accountOf({ UserAttributes = [], UserStatus }: AdminGetUserCommandOutput): Account {
  const value = (name: string) => UserAttributes.find(({ Name }) => Name === name)?.Value ?? '';
  return {
    userId: value('sub'),
    email: value('email'),
    name: value('name'),
    memberships: value('custom:memberships'),
    generation: Number(value('custom:generation')),
    state: UserStatus === 'FORCE_CHANGE_PASSWORD' ? 'invited' : 'ready',
  };
}
