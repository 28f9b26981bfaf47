import type { EventDetail } from '../../../core/contract/events.ts';
import { members } from '../../data/members.ts';
import { organizations } from '../../data/organizations.ts';
import type { Accounts } from '../../gateways/accounts.ts';
import type { EmailMessage } from '../../gateways/email.ts';
import type { Ids } from '../../runtime/ids.ts';
import { addedMember } from '../email/documents/added-member.ts';
import { htmlOf } from '../email/html.ts';
import { type MailDeps, sendOnce, sentByOthers } from '../email/send-once.ts';
import { textOf } from '../email/text.ts';
import { firstPassword } from './first-password.ts';

export interface GreetDeps extends MailDeps {
  readonly accounts: Pick<Accounts, 'sendInvitation'>;
  readonly ids: Pick<Ids, 'bytes'>;
  /** Origin of the site, without a slash at its end. */
  readonly siteUrl: string;
}

/**
 * Writes to somebody new in an organization, once: with a first password from the user pool, or, to whoever has an
 * account, that they were added. Whoever was removed meanwhile hears nothing.
 * @throws when it could not be sent, or another is at it: the event has to come again
 */
export async function greetMember(
  deps: GreetDeps,
  { organizationId, userId }: EventDetail<'member.changed'>,
): Promise<void> {
  const member = await members(deps.table).get(organizationId, userId);
  const organization = await organizations(deps.table).get(organizationId);
  if (!member || !organization || member.status === 'disabled') return;
  const { email, name, createdAt } = member;
  const id = { organizationId, userId, kind: `joined#${createdAt}` };
  if (member.status === 'invited') {
    return sentByOthers(deps, id, async () => {
      await deps.accounts.sendInvitation(email, firstPassword(deps.ids));
      return 'user-pool';
    });
  }
  const document = addedMember(member, organization, deps.siteUrl);
  await sendOnce(
    deps,
    id,
    async (): Promise<EmailMessage> => ({
      to: { name, address: email },
      fromName: organization.name,
      replyTo: organization.ownerEmail,
      language: document.language,
      subject: document.subject,
      html: htmlOf(document),
      text: textOf(document),
      attachments: [],
    }),
  );
}
