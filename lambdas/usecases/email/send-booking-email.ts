import type { EventDetail } from '../../../core/contract/events.ts';
import type { Booking } from '../../../core/contract/model/booking.ts';
import type { Clock } from '../../../core/domain/clock.ts';
import { addMinutes, toInstant } from '../../../core/domain/time.ts';
import { bookings } from '../../data/bookings.ts';
import { sentEmails } from '../../data/sent-emails.ts';
import type { Table } from '../../data/table.ts';
import type { Mailer } from '../../gateways/email.ts';
import { log } from '../../runtime/log.ts';
import { placeOf } from '../booking/view-booking.ts';
import { signLink } from '../links.ts';
import { type EmailKind, messageOf } from './message.ts';
import type { SubjectMatter } from './subject-matter.ts';

export interface EmailDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly linkSecret: () => Promise<string>;
  /** Origin of the site, without a slash at its end. */
  readonly siteUrl: string;
}

/** Longer than any invocation lives: whoever still holds a lease after that is gone. */
const leaseMinutes = 2;

/** A manage link serves until a month after the session, for questions that come up afterwards. */
const linkDaysAfterSession = 30;

/**
 * Sends the email that an event about a booking calls for, once, however often the event is told. An email
 * whose booking has moved on (confirmed, then cancelled) is not sent.
 * @throws when it could not be sent, or another is at it: the event has to come again
 */
export async function sendBookingEmail(
  deps: EmailDeps,
  kind: EmailKind,
  { organizationId, bookingId }: EventDetail<'booking.confirmed'>,
): Promise<void> {
  const booking = await bookings(deps.table).get(organizationId, bookingId);
  if (!booking || !callsFor(kind, booking)) return;
  const id = { organizationId, bookingId, kind };
  const sent = sentEmails(deps.table);
  const now = toInstant(deps.clock.now());
  const leaseUntil = addMinutes(now, leaseMinutes);
  const claim = await sent.claim(id, now, leaseUntil);
  if (claim === 'sent') return;
  if (claim === 'sending')
    throw new Error('This email is being sent by another invocation, or was interrupted.');
  const messageId = await sendNow(deps, kind, booking).catch(async (error: unknown) => {
    await sent.giveUp(id, leaseUntil, now);
    throw error;
  });
  await sent.finish(id, toInstant(deps.clock.now()), messageId);
  log('email-sent', { kind, organizationId, bookingId });
}

function callsFor(kind: EmailKind, { state, stripeRefundId, guest }: Booking): boolean {
  if (!guest) return false;
  return kind === 'confirmed'
    ? state === 'confirmed' || state === 'checked_in'
    : stripeRefundId !== undefined;
}

async function sendNow(deps: EmailDeps, kind: EmailKind, booking: Booking): Promise<string> {
  return deps.mailer.send(await messageOf(kind, await subjectMatterOf(deps, booking)));
}

async function subjectMatterOf(
  { table, linkSecret, siteUrl }: EmailDeps,
  booking: Booking,
): Promise<SubjectMatter> {
  const { organizationId, id: bookingId, guest, endsAt } = booking;
  if (!guest) throw new Error('A booking without a guest to write to.');
  const [place, secret] = await Promise.all([placeOf(table, booking), linkSecret()]);
  const expiresAt = new Date(addMinutes(endsAt, linkDaysAfterSession * 24 * 60));
  const token = await signLink(secret, { organizationId, bookingId }, expiresAt);
  return {
    booking,
    guest,
    ...place,
    manageUrl: `${siteUrl}/manage/${token}`,
    venueUrl: `${siteUrl}/${place.venue.slug}`,
  };
}
