import { bookingCalendarFile } from '../../../core/domain/booking/calendar-file.ts';
import type { EmailAttachment, EmailMessage } from '../../gateways/email.ts';
import { confirmation } from './confirmation.ts';
import type { EmailDocument } from './document.ts';
import { htmlOf } from './html.ts';
import { qrCode } from './qr-code.ts';
import { refund } from './refund.ts';
import type { SubjectMatter } from './subject-matter.ts';
import { textOf } from './text.ts';

/** The emails that a booking can cause, by the kind under which they are remembered. */
export type EmailKind = 'confirmed' | 'refunded';

export async function messageOf(kind: EmailKind, matter: SubjectMatter): Promise<EmailMessage> {
  if (kind === 'refunded') return composed(matter, refund(matter), []);
  const codeId = `${matter.booking.id}@bookingtms`;
  const attachments = [calendarAttachment(matter), await codeAttachment(matter, codeId)];
  return composed(matter, confirmation(matter, codeId), attachments);
}

function composed(
  { guest, venue }: SubjectMatter,
  document: EmailDocument,
  attachments: readonly EmailAttachment[],
): EmailMessage {
  const { language, subject } = document;
  return {
    to: { name: guest.name, address: guest.email },
    fromName: venue.name,
    replyTo: venue.email,
    language,
    subject,
    html: htmlOf(document),
    text: textOf(document),
    attachments,
  };
}

function calendarAttachment(matter: SubjectMatter): EmailAttachment {
  return {
    filename: `${matter.booking.reference}.ics`,
    contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
    content: bookingCalendarFile(matter),
  };
}

async function codeAttachment(
  { booking, manageUrl }: SubjectMatter,
  contentId: string,
): Promise<EmailAttachment> {
  const filename = `${booking.reference}.png`;
  return { filename, contentType: 'image/png', content: await qrCode(manageUrl), contentId };
}
