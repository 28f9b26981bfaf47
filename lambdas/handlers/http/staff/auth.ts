import { authSchemas } from '../../../../core/contract/schemas/people/sign-in.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { devices } from '../../../data/people/devices.ts';
import { members } from '../../../data/people/members.ts';
import { users } from '../../../data/people/users.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { cognitoAccounts } from '../../../gateways/accounts.ts';
import { cognitoTwoStep } from '../../../gateways/two-step.ts';
import { cognitoUserPool } from '../../../gateways/user-pool.ts';
import { httpHandler } from '../../../middleware/http.ts';
import { limitPerAddress } from '../../../middleware/limits.ts';
import { reply } from '../../../middleware/reply.ts';
import { personOf, type Request } from '../../../middleware/request.ts';
import { addressLimits } from '../../../runtime/address-limits.ts';
import { systemClock } from '../../../runtime/clock.ts';
import { env } from '../../../runtime/config.ts';
import { systemIds } from '../../../runtime/ids.ts';
import { describeError, log } from '../../../runtime/log.ts';
import { table } from '../../../runtime/table.ts';
import {
  type Agent,
  continueSession,
  endSession,
} from '../../../usecases/people/sign-in/continue-session.ts';
import { endSessions } from '../../../usecases/people/sign-in/end-sessions.ts';
import {
  changePassword,
  disableTwoStep,
  editAccount,
  enableTwoStep,
  type Self,
  startTwoStep,
} from '../../../usecases/people/sign-in/own-account.ts';
import {
  type DeviceDeps,
  listDevices,
  type OwnSession,
  signOutDevice,
  signOutOthers,
} from '../../../usecases/people/sign-in/own-devices.ts';
import type { OwnNameDeps } from '../../../usecases/people/sign-in/own-name.ts';
import { listOrganizations, requireOwn } from '../../../usecases/people/sign-in/own-organizations.ts';
import { readPreferences } from '../../../usecases/people/sign-in/preferences.ts';
import { resetPassword } from '../../../usecases/people/sign-in/reset-password.ts';
import * as cookies from '../../../usecases/people/sign-in/session-cookies.ts';
import { confirmSetUp } from '../../../usecases/people/sign-in/set-up-two-step.ts';
import {
  nextStep,
  openQuestion,
  type SignInDeps,
  type Step,
} from '../../../usecases/people/sign-in/sign-in-steps.ts';
import { claimsOf } from '../../../usecases/people/sign-in/token-claims.ts';

const data = table();
const pool = cognitoUserPool(env('USER_POOL_CLIENT_ID'));
const deps = {
  pool,
  twoStep: cognitoTwoStep(),
  accounts: cognitoAccounts(env('USER_POOL_ID')),
  users: users(data),
  members: members(data),
  devices: devices(data),
  clock: systemClock,
  ids: systemIds,
} satisfies SignInDeps & OwnNameDeps & DeviceDeps;
const guard = limitPerAddress(addressLimits(data));
const directory = { users: deps.users, organizations: organizations(data) };

export const handler = httpHandler(
  'auth',
  authSchemas,
  {
    signIn: async ({ body: { email, password } }, request) => {
      const answer = await pool.signIn(email.toLowerCase(), password);
      const { step, cookies: made } = await nextStep(deps, answer, agentOf(request));
      // The choice of the person who used this browser before does not apply.
      return stepReply({ step, cookies: [...made, cookies.organizationChoice('', 0)] });
    },

    answerNewPassword: async ({ body: { password } }, request) => {
      const question = openQuestion(request.cookies, 'new-password');
      return stepReply(
        await nextStep(deps, await pool.answerNewPassword(question, password), agentOf(request)),
      );
    },

    answerTwoStep: async ({ body: { code } }, request) => {
      const question = openQuestion(request.cookies, 'two-step');
      return stepReply(await nextStep(deps, await pool.answerTwoStep(question, code), agentOf(request)));
    },

    confirmTwoStepSetUp: async ({ body: { code } }, request) => {
      const { refreshToken } = openQuestion(request.cookies, 'set-up-two-step');
      return stepReply(await confirmSetUp(deps, refreshToken, code));
    },

    refreshSignIn: async (_input, request) => {
      const refreshToken = cookies.refreshTokenIn(request.cookies);
      if (refreshToken === undefined) throw new Problem('unauthenticated', 'sign-in');
      const signedIn = await continueSession(deps, refreshToken, agentOf(request));
      const output = { expiresAt: signedIn.idTokenExpiresAt.toISOString() };
      return reply({ output, cookies: cookies.sessionCookies(signedIn, systemClock.now()) });
    },

    signOut: async (_input, request) => {
      const refreshToken = cookies.refreshTokenIn(request.cookies);
      if (refreshToken !== undefined) await endSession(deps, refreshToken).catch(notRevoked);
      return reply({ cookies: cookies.clearedCookies() });
    },

    signOutEverywhere: async (_input, request) => {
      await endSessions(deps, selfOf(request).person.userId);
      return reply({ cookies: cookies.clearedCookies() });
    },

    requestPasswordReset: async ({ body: { email } }) => {
      await pool.requestReset(email.toLowerCase());
      return reply({});
    },

    resetPassword: async ({ body: { email, code, password } }) => {
      await resetPassword(deps, { email: email.toLowerCase(), code, password });
      return reply({});
    },

    changePassword: async ({ body }, request) => stepReply(await changePassword(deps, selfOf(request), body)),

    startTwoStep: (_input, request) => startTwoStep(deps, selfOf(request)),

    enableTwoStep: async ({ body: { code } }, request) =>
      reply({ cookies: await enableTwoStep(deps, selfOf(request), code) }),

    disableTwoStep: async ({ body: { password } }, request) =>
      reply({ cookies: await disableTwoStep(deps, selfOf(request), password) }),

    getAccount: async (_input, request) => {
      const { userId, name, email } = selfOf(request).person;
      const claims = claimsOf(cookies.idTokenIn(request.cookies) ?? '');
      const operator = claims?.memberships.operator ?? false;
      const news = await readPreferences(deps.users, userId, request.headers['accept-language']);
      return { userId, name, email, operator, twoStep: claims?.hasTwoStep ?? false, news };
    },

    editAccount: async ({ body: { name } }, request) =>
      reply({ cookies: await editAccount(deps, selfOf(request), name) }),

    chooseNews: async ({ body }, request) => {
      await deps.users.chooseNews(selfOf(request).person.userId, body);
      return reply({});
    },

    listDevices: (_input, request) => listDevices(deps, sessionOf(request)),

    signOutDevice: async ({ params: { deviceId } }, request) => {
      await signOutDevice(deps, selfOf(request).person.userId, deviceId);
      return reply({});
    },

    signOutOthers: async (_input, request) => {
      await signOutOthers(deps, sessionOf(request));
      return reply({});
    },

    listOrganizations: (_input, request) =>
      listOrganizations(directory, selfOf(request).person, request.actor),

    switchOrganization: async ({ body: { organizationId } }, request) => {
      requireOwn(selfOf(request).person, organizationId);
      return reply({ cookies: [cookies.organizationChoice(organizationId)] });
    },
  },
  guard,
);

function stepReply({ step, cookies }: Step) {
  return reply({ output: step, cookies });
}

/** A person in a browser. @throws Problem('forbidden') for an API key, which has no account */
function selfOf(request: Request): Self {
  const person = personOf(request);
  if (person.role === 'integration') throw new Problem('forbidden', 'api-key-no-account');
  return { person, refreshToken: cookies.refreshTokenIn(request.cookies), agent: agentOf(request) };
}

/** The authorizer has checked the token. */
function sessionOf(request: Request): OwnSession {
  const { userId } = selfOf(request).person;
  return { userId, sessionId: claimsOf(cookies.idTokenIn(request.cookies) ?? '')?.sessionId };
}

function agentOf({ headers }: Request): Agent {
  return headers['user-agent'];
}

/** Signing out succeeds in this browser even if the user pool fails. */
function notRevoked(error: unknown): void {
  log('session-not-revoked', describeError(error));
}
