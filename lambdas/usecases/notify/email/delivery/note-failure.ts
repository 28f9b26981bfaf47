import type { Clock } from '../../../../../core/domain/clock.ts';
import { toInstant } from '../../../../../core/domain/time.ts';
import { changeBooking } from '../../../../data/guest/change-booking.ts';
import { changeCard } from '../../../../data/money/change-card.ts';
import { sentEmails } from '../../../../data/notify/sent-emails.ts';
import type { Table } from '../../../../data/table.ts';
import { log } from '../../../../runtime/log.ts';
import type { FailedEmail } from './ses-event.ts';

/**
 * Notes that an email did not arrive, on the email and on its booking or gift card, where staff see it. Repeating it changes nothing.
 * An email that was not sent about this booking or gift card is ignored.
 * @throws when the email is still being noted as sent: the event has to come again
 */
export async function noteEmailFailure(
  { table, clock }: { readonly table: Table; readonly clock: Clock },
  { about, messageId, reason }: FailedEmail,
): Promise<void> {
  const failure = { reason, at: toInstant(clock.now()) };
  const outcome = await sentEmails(table).fail(about, messageId, failure);
  if (outcome === 'unsent') throw new Error('SES reported on an email before it was noted as sent.');
  if (outcome === 'unknown') {
    log('email-event-ignored', { ...about });
    return;
  }
  log('email-not-delivered', { ...about, reason });
  if ('giftCardId' in about) {
    await changeCard(table, about, (card) => (card.emailFailure ? null : { set: { emailFailure: failure } }));
    return;
  }
  await changeBooking(table, about, failure.at, (booking) =>
    booking.emailFailure ? null : { after: { ...booking, emailFailure: failure } },
  );
}
