import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import { balanceOf } from '../../../../core/domain/booking/payments/ledger.ts';
import type { EmailAttachment } from '../../../gateways/email.ts';
import type { EmailDocument } from './document.ts';
import { balanceRequest } from './documents/balance-request.ts';
import { cancellation } from './documents/cancellation.ts';
import { confirmation } from './documents/confirmation.ts';
import { paymentRequest } from './documents/payment-request.ts';
import { refund, refundToTell } from './documents/refund.ts';
import { refundNews, refundNewsName } from './documents/refund-news.ts';
import { rescheduling } from './documents/rescheduling.ts';
import { seatsOffer } from './documents/seats-offer.ts';
import { timeOffer } from './documents/time-offer.ts';
import { calendarAttachment, codeAttachment } from './entry.ts';
import { changeOf } from './last-change.ts';
import type { BookingEvent, SubjectMatter } from './subject-matter.ts';

interface BookingEmail {
  /**
   * What tells this email from others of its kind, for those of which a booking can have several. Null: the
   * booking has moved on, and what the email would say is no longer so.
   */
  which(booking: Booking, event: BookingEvent, now: Instant): string | null;
  document(matter: SubjectMatter): EmailDocument;
  attachments(matter: SubjectMatter): Promise<EmailAttachment[]>;
}

const nothing = async () => [];
const calendar = async (matter: SubjectMatter) => [calendarAttachment(matter)];
const calendarAndCode = async (matter: SubjectMatter) => [
  calendarAttachment(matter),
  await codeAttachment(matter),
];

/** The emails that a booking can cause, by the kind under which they are remembered. */
export const bookingEmails = {
  confirmed: {
    which: (booking) => once(isComing(booking)),
    document: confirmation,
    attachments: calendarAndCode,
  },
  // A guest who never had a confirmed booking gets no cancellation email.
  cancelled: {
    which: ({ state, confirmedAt }) => once(state === 'cancelled' && confirmedAt !== undefined),
    document: cancellation,
    attachments: calendar,
  },
  rescheduled: {
    which: (booking, _event, now) =>
      isComing(booking) && !isBeingPaid(booking, now) ? changeOf(booking) : null,
    document: rescheduling,
    attachments: calendarAndCode,
  },
  refunded: {
    which: (booking, event) => refundToTell(booking, event)?.id ?? null,
    document: refund,
    attachments: nothing,
  },
  'refund-made': {
    which: (booking, event) => refundNewsName('made', booking, event),
    document: refundNews('made'),
    attachments: nothing,
  },
  'refund-failed': {
    which: (booking, event) => refundNewsName('failed', booking, event),
    document: refundNews('failed'),
    attachments: nothing,
  },
  'refund-settled': {
    which: (booking, event) => refundNewsName('settled', booking, event),
    document: refundNews('settled'),
    attachments: nothing,
  },
  'confirmed-again': {
    which: (booking, { version }) => (isComing(booking) ? `${version}` : null),
    document: confirmation,
    attachments: calendarAndCode,
  },
  'payment-requested-again': {
    which: (booking, { version }, now) =>
      booking.state === 'pending' && isOpen(booking, now) ? `${version}` : null,
    document: paymentRequest,
    attachments: nothing,
  },
  'balance-requested': {
    which: (booking, { version }) => (isComing(booking) && balanceOf(booking) > 0 ? `${version}` : null),
    document: balanceRequest,
    attachments: nothing,
  },
  'payment-requested': {
    // The bookings of a group are paid together, by one link: `sendGroupEmail` sends it.
    which: (booking, _event, now) =>
      once(booking.state === 'pending' && booking.groupId === undefined && isOpen(booking, now)),
    document: paymentRequest,
    attachments: nothing,
  },
  'seats-offered': {
    which: (booking, _event, now) => once(booking.state === 'held' && isOpen(booking, now)),
    document: seatsOffer,
    attachments: nothing,
  },
  'time-offered': {
    which: (booking, _event, now) =>
      booking.state === 'expired' && isOpen(booking, now) ? (booking.expiresAt ?? null) : null,
    document: timeOffer,
    attachments: nothing,
  },
} as const satisfies Record<string, BookingEmail>;

export type BookingEmailKind = keyof typeof bookingEmails;

/** The name under which an email is remembered; null when it is not to be sent. */
export function emailName(
  kind: BookingEmailKind,
  booking: Booking,
  event: BookingEvent,
  now: Instant,
): string | null {
  const email: BookingEmail = bookingEmails[kind];
  const which = email.which(booking, event, now);
  return which === null ? null : [kind, which].filter(Boolean).join('#');
}

function once(holds: boolean): '' | null {
  return holds ? '' : null;
}

function isComing({ state }: Booking): boolean {
  return state === 'confirmed' || state === 'checked_in';
}

/** The guest may be paying the difference of a change at this moment. */
function isBeingPaid(booking: Booking, now: Instant): boolean {
  return booking.state === 'confirmed' && isOpen(booking, now) && balanceOf(booking) > 0;
}

/** The guest can still do what the email asks for. */
function isOpen({ expiresAt }: Booking, now: Instant): boolean {
  return expiresAt !== undefined && now < expiresAt;
}
