import * as z from 'zod';
import type { PlainProblemKey } from '../../../words/problems.ts';
import { organizationId } from '../../model/ids.ts';
import { knownPassword, newPassword } from '../../model/people/password.ts';
import { organization } from '../../model/platform/organization.ts';
import { email } from '../../model/text.ts';
import { instant } from '../../model/time.ts';
import { role } from '../../views.ts';
import type { RouteSchema } from '../scope/route-schema.ts';

/** Of an authenticator app, or of an email. */
const code = z
  .string()
  .trim()
  .regex(/^\d{6}$/, 'enter-code' satisfies PlainProblemKey);

/**
 * What comes next in a sign-in. `set-up-second-factor`: `secret` and `uri` are for an authenticator app. `password`: it
 * begins once more.
 */
export const signInStep = z.discriminatedUnion('next', [
  z.object({ next: z.literal('signed-in'), expiresAt: instant }),
  z.object({ next: z.literal('new-password') }),
  z.object({ next: z.literal('second-factor') }),
  z.object({ next: z.literal('set-up-second-factor'), secret: z.string(), uri: z.string() }),
  z.object({ next: z.literal('password') }),
]);

export type SignInStep = z.infer<typeof signInStep>;

/** What goes into an authenticator app: `uri` as a QR code, `secret` for typing (base 32). */
export const secondFactorSecret = z.object({ secret: z.string(), uri: z.string() });

/** An organization that whoever is signed in may work in. */
export const ownOrganization = organization
  .pick({ id: true, name: true, status: true })
  .extend({ role, current: z.boolean() });

const signedIn = ['unauthenticated', 'forbidden', 'rate-limited'] as const;

/** Accounts: signing in and out, passwords, the second factor, which organization. */
export const authSchemas = {
  signIn: {
    summary: 'Sign in with email and password',
    body: z.object({ email, password: knownPassword }),
    output: signInStep,
    status: 200,
    problems: ['wrong-credentials', 'forbidden', 'rate-limited'],
  },
  answerNewPassword: {
    summary: 'Choose a password in place of the one of an invitation, and go on signing in',
    body: z.object({ password: newPassword }),
    output: signInStep,
    status: 200,
    problems: [...signedIn],
  },
  answerSecondFactor: {
    summary: 'Go on signing in with a code of the authenticator app',
    body: z.object({ code }),
    output: signInStep,
    status: 200,
    problems: ['wrong-code', ...signedIn],
  },
  confirmSecondFactorSetUp: {
    summary: 'Finish setting up the second factor that a role demands; then sign in with it',
    body: z.object({ code }),
    output: signInStep,
    status: 200,
    problems: ['wrong-code', ...signedIn],
  },
  refreshSignIn: {
    summary: 'Stay signed in',
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
    summary: 'Have a code sent for choosing another password; says nothing of who has an account',
    body: z.object({ email }),
    status: 204,
    problems: ['forbidden', 'rate-limited'],
  },
  resetPassword: {
    summary: 'Choose another password with the code of the email',
    body: z.object({ email, code, password: newPassword }),
    status: 204,
    problems: ['wrong-code', 'forbidden', 'rate-limited'],
  },
  changePassword: {
    summary: 'Change the password; every device is signed out, and this one signed in again',
    body: z.object({ current: knownPassword, next: newPassword }),
    output: signInStep,
    status: 200,
    problems: ['wrong-credentials', ...signedIn],
  },
  startSecondFactor: {
    summary: 'A secret for an authenticator app; nothing changes until it is confirmed',
    output: secondFactorSecret,
    status: 200,
    problems: ['wrong-state', ...signedIn],
  },
  enableSecondFactor: {
    summary: 'Ask for a code of the authenticator app whenever signing in',
    body: z.object({ code }),
    status: 204,
    problems: ['wrong-code', ...signedIn],
  },
  disableSecondFactor: {
    summary: 'Ask for the password alone again',
    body: z.object({ password: knownPassword }),
    status: 204,
    problems: ['wrong-credentials', ...signedIn],
  },
  getAccount: {
    summary: 'The account of whoever is signed in, in whatever organization',
    output: z.object({
      userId: z.string(),
      name: z.string(),
      email: z.string(),
      /** Of the platform: works in an organization only while support access to it lasts. */
      operator: z.boolean(),
      secondFactor: z.boolean(),
    }),
    status: 200,
    problems: ['unauthenticated', 'forbidden'],
  },
  listOrganizations: {
    summary: 'The organizations that whoever is signed in works for, and which one is shown',
    output: z.object({ organizations: z.array(ownOrganization) }),
    status: 200,
    problems: ['unauthenticated', 'forbidden'],
  },
  switchOrganization: {
    summary: 'Work in another of one’s organizations',
    body: z.object({ organizationId }),
    status: 204,
    problems: ['unauthenticated', 'forbidden', 'not-found'],
  },
} as const satisfies Record<string, RouteSchema>;
