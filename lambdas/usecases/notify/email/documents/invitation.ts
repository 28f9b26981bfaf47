import type { Member } from '../../../../../core/contract/model/people/member.ts';
import { firstPasswordDays } from '../../../../../core/contract/model/people/password.ts';
import type { Organization } from '../../../../../core/contract/model/platform/organization.ts';
import type { EmailDocument } from '../document.ts';
import { roleNames } from './role-names.ts';

/** What a person needs to sign in for the first time. */
export interface FirstSignIn {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly siteUrl: string;
}

/** To a new member of an organization who has no password of their own yet. */
export function memberInvitation(
  { name: organization, ownerEmail }: Organization,
  { invitedBy, role }: Pick<Member, 'invitedBy' | 'role'>,
  person: FirstSignIn,
): EmailDocument {
  const inviter = invitedBy ?? organization;
  return {
    ...firstSignIn(person),
    subject: `${inviter} invited you to ${invitedBy ? organization : 'BookingTMS'}`,
    preview: `Your first password for ${organization} is in this email.`,
    title: `Join ${organization}`,
    paragraphs: [
      `Hello ${person.name}, ${inviter} has invited you to ${invitedBy ? organization : 'its team'} as ${roleNames[role]}.`,
      ...signIn,
    ],
    notes: [
      {
        title: 'About the first password',
        text: `It works for ${firstPasswordDays} days and replaces any earlier one. After that, ask ${inviter} to send the invitation again.`,
      },
    ],
    footer: [
      `Not expecting this? Ignore this email, or write to ${ownerEmail}.`,
      `You get this email because ${inviter} added you to ${organization} at BookingTMS.`,
    ],
  };
}

/** To a person whose first password was ended because more than one organization uses their account. */
export function replacedPassword({ ownerEmail }: Organization, person: FirstSignIn): EmailDocument {
  return {
    ...firstSignIn(person),
    subject: 'Your first password has changed',
    preview: 'Sign in with the one in this email.',
    title: 'Your first password has changed',
    paragraphs: [
      `Hello ${person.name}, more than one organization uses your account, so the password that one of them gave you no longer works.`,
      ...signIn,
    ],
    notes: [],
    footer: [
      `Questions? Write to ${ownerEmail}.`,
      'You get this email because you have an account at BookingTMS.',
    ],
  };
}

const signIn = [
  'Sign in with this email address and first password. You then choose a password that only you know.',
];

/** The password is the last fact. */
function firstSignIn({
  email,
  password,
  siteUrl,
}: FirstSignIn): Pick<EmailDocument, 'language' | 'brand' | 'facts' | 'action'> {
  return {
    language: 'en',
    brand: { name: 'BookingTMS', color: '#1d4ed8' },
    facts: [
      { label: 'Email', strong: [email] },
      { label: 'First password', strong: [password] },
    ],
    action: { label: 'Sign in', url: `${siteUrl}/sign-in` },
  };
}
