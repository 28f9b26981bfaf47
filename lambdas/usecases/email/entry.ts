import type { Booking } from '../../../core/contract/model/booking.ts';
import { bookingCalendarFile, calendarMethod } from '../../../core/domain/booking/calendar-file.ts';
import type { EmailAttachment } from '../../gateways/email.ts';
import type { Code, Note } from './document.ts';
import { type EntryWords, entryWords } from './languages/entry.ts';
import { qrCode } from './qr-code.ts';
import type { SubjectMatter } from './subject-matter.ts';

/** What guests take with them from an email: the entry in their calendar, and the code for the door. */

export function calendarNote(
  { language }: Booking,
  what: keyof Pick<EntryWords, 'calendarNew' | 'calendarMoved' | 'calendarGone'>,
): Note {
  const words = entryWords[language];
  return { title: words.calendarTitle, text: words[what] };
}

export function entryCode(booking: Booking): Code {
  const { codeAlt, codeCaption } = entryWords[booking.language];
  return { contentId: codeIdOf(booking), alt: codeAlt(booking.reference), caption: codeCaption };
}

export function calendarAttachment(matter: SubjectMatter): EmailAttachment {
  const { booking } = matter;
  return {
    filename: `${booking.reference}.ics`,
    contentType: `text/calendar; charset=utf-8; method=${calendarMethod(booking)}`,
    content: bookingCalendarFile(matter),
  };
}

export async function codeAttachment({ booking, manageUrl }: SubjectMatter): Promise<EmailAttachment> {
  return {
    filename: `${booking.reference}.png`,
    contentType: 'image/png',
    content: await qrCode(manageUrl),
    contentId: codeIdOf(booking),
  };
}

/** The content id under which the HTML part shows the code. */
function codeIdOf({ id }: Booking): string {
  return `${id}@bookingtms`;
}
