import { wallTimesOf } from '../../../../../core/domain/wall-times.ts';
import type { EmailDocument } from '../document.ts';
import { calendarNote, entryCode } from '../entry.ts';
import { bookingPriceTable } from '../price-table.ts';
import {
  activityFact,
  comeFact,
  envelopeOf,
  referenceFact,
  type SubjectMatter,
  voiceFor,
  waiverFacts,
  whereFact,
} from '../subject-matter.ts';
import { termsNote } from '../terms.ts';

/** All that a guest needs on the day. */
export function confirmation(matter: SubjectMatter): EmailDocument {
  const voice = voiceFor(matter);
  const { t, format } = voice;
  const { booking, guest, activity, venue, manageUrl } = matter;
  const { startsAt } = booking;
  return {
    ...envelopeOf(matter, voice),
    subject: t('confirmed.subject', { activity: activity.name, date: format.fullDate(startsAt) }),
    preview: t('confirmed.preview', {
      date: format.fullDate(startsAt),
      times: format.times(wallTimesOf(booking, venue.timeZone)),
    }),
    title: t('confirmed.title'),
    paragraphs: [
      t('greeting', { name: guest.name }),
      t('confirmed.lead', { activity: activity.name, venue: venue.name }),
    ],
    facts: [
      activityFact(matter, voice),
      comeFact(matter, voice),
      whereFact(matter, voice),
      referenceFact(matter, voice),
      ...waiverFacts(matter, voice),
    ],
    price: bookingPriceTable(matter, voice, 'payAtVenue'),
    action: { label: t('manage'), url: manageUrl },
    codes: [entryCode(booking, voice)],
    notes: [calendarNote(voice, 'calendarNew'), termsNote(matter, voice)],
  };
}
