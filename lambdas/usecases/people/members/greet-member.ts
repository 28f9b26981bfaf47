import type { EventDetail } from '../../../../core/contract/events.ts';
import type { Member } from '../../../../core/contract/model/people/member.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import { members } from '../../../data/people/members.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import type { EmailMessage } from '../../../gateways/email.ts';
import { addedMember } from '../../notify/email/documents/added-member.ts';
import { staffVoice } from '../../notify/email/documents/staff-voice.ts';
import { type MailDeps, sendOnce } from '../../notify/email/send-once.ts';
import { staffMessage } from '../../notify/email/staff-message.ts';
import { type InvitationDeps, writeInvitation } from './invitation.ts';
import { languageOf } from './language-of.ts';

export type GreetDeps = MailDeps & InvitationDeps;

/**
 * Emails a new member of an organization, once: an invitation with a first password, or, if they already have a
 * password of their own, that they were added. Sends nothing to a member who was disabled or removed meanwhile.
 * @throws when it could not be sent, or another invocation is sending it: the event has to come again
 */
export async function greetMember(
  deps: GreetDeps,
  { organizationId, userId }: EventDetail<'member.changed'>,
): Promise<void> {
  const member = await members(deps.table).get(organizationId, userId);
  const organization = await organizations(deps.table).get(organizationId);
  if (!member || !organization || member.status === 'disabled') return;
  const id = { organizationId, userId, kind: `joined#${member.createdAt}` };
  await sendOnce(deps, id, () => writeGreeting(deps, member, organization));
}

/** The account decides, not the member: a person may have chosen a password before their event arrived. */
async function writeGreeting(
  deps: GreetDeps,
  member: Member,
  organization: Organization,
): Promise<EmailMessage> {
  const account = await deps.accounts.find(member.userId);
  if (account?.state === 'invited') return writeInvitation(deps, member, organization);
  const voice = staffVoice(await languageOf(deps.users, member), deps.siteUrl);
  return staffMessage(addedMember(member, organization, voice), {
    to: { name: member.name, address: member.email },
    fromName: organization.name,
    replyTo: organization.ownerEmail,
  });
}
