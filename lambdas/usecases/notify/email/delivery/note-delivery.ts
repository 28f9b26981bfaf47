import type { Clock } from '../../../../../core/domain/clock.ts';
import { toInstant } from '../../../../../core/domain/time.ts';
import { bookings } from '../../../../data/guest/bookings.ts';
import { changeBooking } from '../../../../data/guest/change-booking.ts';
import { sentEmails } from '../../../../data/notify/sent-emails.ts';
import type { Table } from '../../../../data/table.ts';
import type { DeliveredEmail } from './ses-event.ts';

/**
 * Notes that an email about a booking arrived. If it was sent after an earlier one had failed, the guest can be reached
 * again, and staff no longer see the failure. A gift card keeps its failure: its two emails go to two people.
 * @throws when the email is still being noted as sent: the event has to come again
 */
export async function noteDelivery(
  { table, clock }: { readonly table: Table; readonly clock: Clock },
  { about, messageId }: DeliveredEmail,
): Promise<void> {
  if (!('bookingId' in about)) return;
  const { organizationId, bookingId } = about;
  const now = toInstant(clock.now());
  const email = await sentEmails(table).deliver(about, messageId, now);
  if (email === 'unsent') throw new Error('SES reported on an email before it was noted as sent.');
  if (email === 'unknown' || email.failure) return;
  // Nearly every email arrives, so this is all that nearly every event costs.
  const seen = await bookings(table).get(organizationId, bookingId);
  if (!seen?.emailFailure) return;
  const { sentAt = '' } = email;
  await changeBooking(table, about, now, ({ emailFailure, ...booking }) =>
    emailFailure && sentAt > emailFailure.at ? { after: booking } : null,
  );
}
