import type { EmailDocument } from '../document.ts';
import { calendarNote, entryCode } from '../entry.ts';
import { confirmedWords } from '../languages/confirmed.ts';
import { standingPrice } from '../price-table.ts';
import {
  activityFact,
  envelopeOf,
  referenceFact,
  type SubjectMatter,
  voiceFor,
  whenFact,
  whereFact,
} from '../subject-matter.ts';
import { termsNote } from '../terms.ts';

/** All that a guest needs on the day. */
export function confirmation(matter: SubjectMatter): EmailDocument {
  const voice = voiceFor(matter);
  const { say, format } = voice;
  const { booking, guest, activity, venue, manageUrl } = matter;
  const { startsAt, endsAt, language } = booking;
  const words = confirmedWords[language];
  return {
    ...envelopeOf(matter, voice),
    subject: words.subject(activity.name, format.date(startsAt)),
    preview: words.preview(format.date(startsAt), format.times(startsAt, endsAt)),
    title: words.title,
    paragraphs: [say.greeting(guest.name), words.lead(activity.name, venue.name)],
    facts: [
      activityFact(matter, voice),
      whenFact(matter, voice),
      whereFact(matter, say),
      referenceFact(matter, voice),
    ],
    price: standingPrice(matter, voice, 'payAtVenue'),
    action: { label: say.manage, url: manageUrl },
    code: entryCode(booking),
    notes: [calendarNote(booking, 'calendarNew'), termsNote(matter, voice)],
  };
}
