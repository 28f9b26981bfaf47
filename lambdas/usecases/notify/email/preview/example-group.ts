import { groupDue } from '../../../../../core/domain/booking/payments/group-due.ts';
import type { EmailMessage } from '../../../../gateways/email.ts';
import { type GroupVisits, groupConfirmation } from '../documents/group-confirmation.ts';
import { groupPayment } from '../documents/group-payment.ts';
import { calendarAttachment, codeAttachment } from '../entry.ts';
import { messageOf } from '../message.ts';
import { type ExampleKind, exampleMatter } from './example-booking.ts';
import type { ExamplePlace } from './example-place.ts';

/** All bookings of an invented group confirmed at once. */
export async function exampleGroupConfirmation(place: ExamplePlace): Promise<EmailMessage> {
  const visits = exampleVisits('confirmed', place);
  const [{ guest, venue }] = visits;
  const attachments = [...visits.map(calendarAttachment), ...(await Promise.all(visits.map(codeAttachment)))];
  return messageOf(groupConfirmation(visits), guest, venue, attachments);
}

/** The link by which the guest of an invented group pays for all of its bookings. */
export function exampleGroupPayment(place: ExamplePlace): EmailMessage {
  const visits = exampleVisits('payment-requested', place);
  const [{ guest, venue, venueUrl }] = visits;
  const parts = groupDue(
    visits.map(({ booking }) => booking),
    place.now,
  );
  const groupUrl = `${place.siteUrl}/manage/group/example`;
  return messageOf(groupPayment({ guest, visits, parts, venue, venueUrl, groupUrl }), guest, venue, []);
}

/** Two rooms on the same evening, a week ahead. */
function exampleVisits(kind: ExampleKind, place: ExamplePlace): GroupVisits {
  const other = { ...place, activity: place.otherActivity };
  return [
    exampleMatter(kind, place, { days: 7, minute: 17 * 60, id: 'bkg_000000000001', reference: 'K7WQ2M9X' }),
    exampleMatter(kind, other, { days: 7, minute: 19 * 60, id: 'bkg_000000000002', reference: 'P4XN8R6T' }),
  ];
}
