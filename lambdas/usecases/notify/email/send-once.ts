import type { Clock } from '../../../../core/domain/clock.ts';
import { addMinutes, toInstant } from '../../../../core/domain/time.ts';
import { type EmailId, sentEmails } from '../../../data/notify/sent-emails.ts';
import type { Table } from '../../../data/table.ts';
import type { EmailMessage, Mailer } from '../../../gateways/email.ts';
import { log } from '../../../runtime/log.ts';
import { emailTags } from './delivery/ses-event.ts';

export interface MailDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly mailer: Mailer;
  /** The id of the Lambda invocation, which its retries share: a retry takes over the lease of a crashed attempt. */
  readonly invocation: string;
}

/** Longer than any invocation lives. A retry of the same invocation need not wait for it. */
const leaseMinutes = 2;

/**
 * Sends an email if it has not gone out yet.
 * @throws when it could not be sent, or another invocation is sending it: the event has to come again
 */
export async function sendOnce(
  { table, clock, invocation, mailer }: MailDeps,
  id: EmailId,
  write: () => Promise<EmailMessage>,
): Promise<void> {
  const sent = sentEmails(table);
  const now = toInstant(clock.now());
  const leaseUntil = addMinutes(now, leaseMinutes);
  const claim = await sent.claim(id, now, { owner: invocation, until: leaseUntil });
  if (claim === 'sent') return;
  if (claim === 'sending')
    throw new Error('This email is being sent by another invocation, or was interrupted.');
  const writeAndSend = async () => {
    const message = await write();
    return { to: message.to.address, messageId: await mailer.send({ ...message, tags: emailTags(id) }) };
  };
  const { messageId, to } = await writeAndSend().catch(async (error: unknown) => {
    await sent.giveUp(id, leaseUntil, now);
    throw error;
  });
  await sent.finish(id, toInstant(clock.now()), messageId, to);
  log('email-sent', { ...id });
}
