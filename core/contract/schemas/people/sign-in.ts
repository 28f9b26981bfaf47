import * as z from 'zod';
import type { PlainProblemKey } from '../../../words/problems.ts';
import { organizationId } from '../../model/ids.ts';
import { device } from '../../model/people/device.ts';
import { newsChoice } from '../../model/people/news-choice.ts';
import { knownPassword, newPassword } from '../../model/people/password.ts';
import { organization } from '../../model/platform/organization.ts';
import { email, filledLine } from '../../model/text.ts';
import { instant } from '../../model/time.ts';
import { role } from '../../views.ts';
import type { RouteSchema } from '../scope/route-schema.ts';

/** A code from an authenticator app or an email. */
const code = z
  .string()
  .trim()
  .regex(/^\d{6}$/, 'enter-code' satisfies PlainProblemKey);

/**
 * The next step of a sign-in. `set-up-two-step`: `secret` and `uri` are for an authenticator app.
 * `password`: the sign-in starts over.
 */
export const signInStep = z.discriminatedUnion('next', [
  z.object({ next: z.literal('signed-in'), expiresAt: instant }),
  z.object({ next: z.literal('new-password') }),
  z.object({ next: z.literal('two-step') }),
  z.object({ next: z.literal('set-up-two-step'), secret: z.string(), uri: z.string() }),
  z.object({ next: z.literal('password') }),
]);

export type SignInStep = z.infer<typeof signInStep>;

/** For an authenticator app: `uri` as a QR code, `secret` for typing (base 32). */
export const twoStepSecret = z.object({ secret: z.string(), uri: z.string() });

/** An organization of the signed-in member. */
export const ownOrganization = organization
  .pick({ id: true, name: true, status: true })
  .extend({ role, current: z.boolean() });

/** `current`: the device that asks. */
const ownDevice = device.extend({ current: z.boolean() });

const signedIn = ['unauthenticated', 'forbidden', 'rate-limited'] as const;

/** Accounts: signing in and out, passwords, two-step verification, switching the organization. */
export const authSchemas = {
  signIn: {
    summary: 'Sign in with email and password',
    body: z.object({ email, password: knownPassword }),
    output: signInStep,
    status: 200,
    problems: ['wrong-credentials', 'forbidden', 'rate-limited'],
  },
  answerNewPassword: {
    summary: 'Replace the first password and continue signing in',
    body: z.object({ password: newPassword }),
    output: signInStep,
    status: 200,
    problems: [...signedIn],
  },
  answerTwoStep: {
    summary: 'Continue signing in with a code from the authenticator app',
    body: z.object({ code }),
    output: signInStep,
    status: 200,
    problems: ['wrong-code', ...signedIn],
  },
  confirmTwoStepSetUp: {
    summary: 'Finish setting up the two-step verification that a role requires',
    body: z.object({ code }),
    output: signInStep,
    status: 200,
    problems: ['wrong-code', ...signedIn],
  },
  refreshSignIn: {
    summary: 'Refresh the session',
    output: z.object({ expiresAt: instant }),
    status: 200,
    problems: [...signedIn],
  },
  signOut: { summary: 'Sign out', status: 204, problems: ['forbidden'] },
  signOutEverywhere: {
    summary: 'Sign out here and on every other device',
    status: 204,
    problems: [...signedIn],
  },
  requestPasswordReset: {
    summary: 'Send a code for choosing a new password; the answer does not reveal whether an account exists',
    body: z.object({ email }),
    status: 204,
    problems: ['forbidden', 'rate-limited'],
  },
  resetPassword: {
    summary: 'Choose a new password with the code from the email',
    body: z.object({ email, code, password: newPassword }),
    status: 204,
    problems: ['wrong-code', 'forbidden', 'rate-limited'],
  },
  changePassword: {
    summary: 'Change the password; all other devices are signed out',
    body: z.object({ current: knownPassword, next: newPassword }),
    output: signInStep,
    status: 200,
    problems: ['wrong-credentials', ...signedIn],
  },
  startTwoStep: {
    summary: 'Create a secret for an authenticator app; nothing changes until it is confirmed',
    output: twoStepSecret,
    status: 200,
    problems: ['wrong-state', ...signedIn],
  },
  enableTwoStep: {
    summary: 'Turn on two-step verification',
    body: z.object({ code }),
    status: 204,
    problems: ['wrong-code', ...signedIn],
  },
  disableTwoStep: {
    summary: 'Turn off two-step verification',
    body: z.object({ password: knownPassword }),
    status: 204,
    problems: ['wrong-credentials', ...signedIn],
  },
  getAccount: {
    summary: 'The account of the signed-in member',
    output: z.object({
      userId: z.string(),
      name: z.string(),
      email: z.string(),
      /** An operator: works in an organization only during support access. */
      operator: z.boolean(),
      twoStep: z.boolean(),
      news: newsChoice,
    }),
    status: 200,
    problems: ['unauthenticated', 'forbidden'],
  },
  editAccount: {
    summary: 'Change one’s own name, in every organization',
    body: z.object({ name: filledLine(120, 'enter-name') }),
    status: 204,
    problems: ['conflict', ...signedIn],
  },
  chooseNews: {
    summary: 'Choose which news to hear of',
    body: newsChoice,
    status: 204,
    problems: ['unauthenticated', 'forbidden'],
  },
  listDevices: {
    summary: 'The browsers in which the caller is signed in, the one used last first',
    output: z.object({ devices: z.array(ownDevice) }),
    status: 200,
    problems: ['unauthenticated', 'forbidden'],
  },
  signOutDevice: {
    summary: 'Sign out on one device',
    params: z.object({ deviceId: z.string().min(1).max(64) }),
    status: 204,
    problems: ['unauthenticated', 'forbidden', 'not-found'],
  },
  signOutOthers: {
    summary: 'Sign out on all devices but this one',
    status: 204,
    problems: ['unauthenticated', 'forbidden'],
  },
  listOrganizations: {
    summary: 'The organizations of the signed-in member, and which one is open',
    output: z.object({ organizations: z.array(ownOrganization) }),
    status: 200,
    problems: ['unauthenticated', 'forbidden'],
  },
  switchOrganization: {
    summary: 'Switch to another organization',
    body: z.object({ organizationId }),
    status: 204,
    problems: ['unauthenticated', 'forbidden', 'not-found'],
  },
} as const satisfies Record<string, RouteSchema>;
