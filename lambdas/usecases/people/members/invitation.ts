import type { Member } from '../../../../core/contract/model/people/member.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import type { users } from '../../../data/people/users.ts';
import type { Accounts } from '../../../gateways/accounts.ts';
import type { EmailMessage, Mailer } from '../../../gateways/email.ts';
import type { Ids } from '../../../runtime/ids.ts';
import {
  type FirstSignIn,
  memberInvitation,
  replacedPassword,
} from '../../notify/email/documents/invitation.ts';
import { staffVoice } from '../../notify/email/documents/staff-voice.ts';
import { staffMessage } from '../../notify/email/staff-message.ts';
import { firstPassword } from './first-password.ts';
import { languageOf } from './language-of.ts';

export interface InvitationDeps {
  readonly accounts: Pick<Accounts, 'find' | 'setFirstPassword'>;
  readonly mailer: Mailer;
  readonly ids: Pick<Ids, 'bytes'>;
  readonly users: Pick<ReturnType<typeof users>, 'language'>;
  /** Origin of the site, without a slash at its end. */
  readonly siteUrl: string;
}

/**
 * Gives a member a new first password and emails it. The password changes first: if the email cannot be sent, doing
 * both again gives yet another password.
 * @throws Problem('wrong-state') for a person who has a password of their own, and for one without an account
 */
export async function sendInvitation(
  deps: InvitationDeps,
  member: Member,
  organization: Organization,
): Promise<void> {
  await deps.mailer.send(await writeInvitation(deps, member, organization));
}

/** The invitation, with a first password that works from now on. @throws as `sendInvitation` does */
export async function writeInvitation(
  deps: Omit<InvitationDeps, 'mailer'>,
  member: Member,
  organization: Organization,
): Promise<EmailMessage> {
  const person = await giveFirstPassword(deps, member);
  const voice = staffVoice(await languageOf(deps.users, member), deps.siteUrl);
  return staffMessage(memberInvitation(organization, member, { person, voice }), {
    to: { name: person.name, address: person.email },
    fromName: organization.name,
    replyTo: organization.ownerEmail,
  });
}

/** Replaces a first password that another person may know, and emails the new one. @throws as above */
export async function sendReplacedPassword(
  deps: InvitationDeps,
  who: Pick<Member, 'userId' | 'email' | 'name'>,
  organization: Organization,
): Promise<void> {
  const person = await giveFirstPassword(deps, who);
  const voice = staffVoice(await languageOf(deps.users, who), deps.siteUrl);
  const message = staffMessage(replacedPassword(organization, { person, voice }), {
    to: { name: person.name, address: person.email },
    fromName: 'BookingTMS',
    replyTo: organization.ownerEmail,
  });
  await deps.mailer.send(message);
}

async function giveFirstPassword(
  { accounts, ids }: Omit<InvitationDeps, 'mailer'>,
  { userId, email, name }: Pick<Member, 'userId' | 'email' | 'name'>,
): Promise<FirstSignIn> {
  const account = await accounts.find(userId);
  if (!account) {
    throw new Problem('wrong-state', 'account-gone');
  }
  if (account.state !== 'invited') {
    throw new Problem('wrong-state', 'has-password');
  }
  const password = firstPassword(ids);
  await accounts.setFirstPassword(userId, password);
  return { email, name, password };
}
