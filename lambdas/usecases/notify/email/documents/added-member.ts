import type { Member } from '../../../../../core/contract/model/people/member.ts';
import type { Organization } from '../../../../../core/contract/model/platform/organization.ts';
import type { EmailDocument } from '../document.ts';
import { roleNames } from './role-names.ts';

/** To a person with an account who was added to another organization. */
export function addedMember(
  { email, name, role }: Member,
  organization: Organization,
  siteUrl: string,
): EmailDocument {
  return {
    language: 'en',
    subject: `${organization.name} has added you to its team`,
    preview: `Sign in as before, and choose ${organization.name}.`,
    brand: { name: 'BookingTMS', color: '#1d4ed8' },
    title: `You are on the team of ${organization.name}`,
    paragraphs: [
      `Hello ${name}, ${organization.name} has added you as ${roleNames[role]}.`,
      `Your account and its password stay as they are. Sign in as you are used to, and choose ${organization.name} among your organizations.`,
    ],
    facts: [{ label: 'Sign in as', strong: [email] }],
    action: { label: 'Sign in', url: `${siteUrl}/sign-in` },
    notes: [],
    footer: [
      `Was it a mistake? Write to ${organization.ownerEmail}: they can take you off the team.`,
      'You get this email because you have an account at BookingTMS.',
    ],
  };
}
