import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import { bookingCalendarFile, calendarMethod } from '../../../../core/domain/booking/calendar-file.ts';
import type { EmailAttachment } from '../../../gateways/email.ts';
import type { Code, Note } from './document.ts';
import { qrCode } from './rendering/qr-code.ts';
import { arrivalText, type SubjectMatter, voiceFor } from './subject-matter.ts';
import type { Voice } from './voice.ts';

/** What guests take with them from an email: the entry in their calendar, and the code for the door. */

export function calendarNote({ t }: Voice, what: 'calendarNew' | 'calendarMoved' | 'calendarGone'): Note {
  return { title: t('entry.calendarTitle'), text: t(`entry.${what}`) };
}

export function entryCode(booking: Booking, { t }: Voice): Code {
  return {
    contentId: codeIdOf(booking),
    alt: t('entry.codeAlt', { reference: booking.reference }),
    caption: t('entry.codeCaption'),
  };
}

export function calendarAttachment(matter: SubjectMatter): EmailAttachment {
  const { booking } = matter;
  return {
    filename: `${booking.reference}.ics`,
    contentType: `text/calendar; charset=utf-8; method=${calendarMethod(booking)}`,
    content: bookingCalendarFile({
      ...matter,
      arrivalText: (at) => arrivalText(voiceFor(matter), at),
    }),
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
