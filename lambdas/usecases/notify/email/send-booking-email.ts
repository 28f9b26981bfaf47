import type { EventDetail } from '../../../../core/contract/events.ts';
import type { Booking, RequestedEmail } from '../../../../core/contract/model/guest/booking.ts';
import { isErased } from '../../../../core/domain/customers/erased.ts';
import { addMinutes, toInstant } from '../../../../core/domain/time.ts';
import { waiverOf } from '../../../../core/domain/waivers/signers.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import type { EmailMessage } from '../../../gateways/email.ts';
import { sellerOf } from '../../guest/booking/seller-of.ts';
import { waiverPath } from '../../guest/waivers/waiver-link.ts';
import { type LinkSecret, signLink } from '../../scope/links.ts';
import { type BookingEmailKind, bookingEmails, emailName } from './booking-emails.ts';
import { messageOf } from './message.ts';
import { type MailDeps, sendOnce } from './send-once.ts';
import type { BookingEvent, SubjectMatter } from './subject-matter.ts';

export interface BookingEmailDeps extends MailDeps {
  readonly linkSecret: () => Promise<LinkSecret>;
  /** Origin of the site, without a slash at its end. */
  readonly siteUrl: string;
}

/** A manage link serves until a month after the session, for questions that come up afterwards. */
const linkDaysAfterSession = 30;

/**
 * Sends the email that an event about a booking calls for, once, however often the event is told. An email
 * whose booking has moved on (confirmed, then cancelled) is not sent.
 * @throws when it could not be sent, or another is at it: the event has to come again
 */
export async function sendBookingEmail(
  deps: BookingEmailDeps,
  kind: BookingEmailKind,
  event: BookingEvent,
): Promise<void> {
  const { organizationId, bookingId } = event;
  const booking = await bookings(deps.table).get(organizationId, bookingId);
  // The booking has no email address, or its customer was erased.
  if (!booking?.guest || isErased(booking.guest)) return;
  const name = emailName(kind, booking, event, toInstant(deps.clock.now()));
  if (name === null) return;
  const id = { organizationId, bookingId, kind: name };
  await sendOnce(deps, id, () => written(deps, kind, booking, event));
}

const kindsOf: Readonly<Record<RequestedEmail, readonly BookingEmailKind[]>> = {
  confirmation: ['confirmed-again'],
  'payment-link': ['payment-requested-again', 'balance-requested'],
};

/** Sends an email that staff requested: the kind that fits the current state of the booking. */
export async function sendRequestedEmail(
  deps: BookingEmailDeps,
  { email, ...event }: EventDetail<'booking.email-requested'>,
): Promise<void> {
  for (const kind of kindsOf[email]) await sendBookingEmail(deps, kind, event);
}

async function written(
  deps: BookingEmailDeps,
  kind: BookingEmailKind,
  booking: Booking,
  event: BookingEvent,
): Promise<EmailMessage> {
  const matter = await subjectMatterOf(deps, booking, event);
  const { document, attachments } = bookingEmails[kind];
  return messageOf(document(matter), matter.guest, matter.venue, await attachments(matter));
}

/** What an email about a booking is made from, with the guest's own link. */
export async function subjectMatterOf(
  { table, clock, linkSecret, siteUrl }: BookingEmailDeps,
  booking: Booking,
  event: BookingEvent,
): Promise<SubjectMatter> {
  const { organizationId, id: bookingId, guest, endsAt } = booking;
  if (!guest) throw new Error('A booking without a guest to write to.');
  const [place, secret] = await Promise.all([sellerOf(table, booking), linkSecret()]);
  const expiresAt = new Date(addMinutes(endsAt, linkDaysAfterSession * 24 * 60));
  const token = await signLink(secret, { organizationId, bookingId }, expiresAt);
  const waiver = waiverOf(place.activity) && {
    waiverUrl: `${siteUrl}${await waiverPath(secret, booking)}`,
  };
  return {
    event,
    booking,
    guest,
    ...place,
    ...waiver,
    manageUrl: `${siteUrl}/manage/${token}`,
    venueUrl: `${siteUrl}/${place.venue.slug}`,
    now: toInstant(clock.now()),
  };
}
