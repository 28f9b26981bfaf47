import type { EmailDocument } from '../document.ts';
import { seatsOfferedWords } from '../languages/seats-offered.ts';
import { askingPrice } from '../price-table.ts';
import {
  activityFact,
  deadlineOf,
  envelopeOf,
  type SubjectMatter,
  voiceFor,
  whenFact,
  whereFact,
} from '../subject-matter.ts';

/** Seats that came free, held for the next party on the waitlist. */
export function seatsOffer(matter: SubjectMatter): EmailDocument {
  const voice = voiceFor(matter);
  const { say, format } = voice;
  const { booking, guest, activity, venue, manageUrl } = matter;
  const words = seatsOfferedWords[booking.language];
  const until = format.deadline(deadlineOf(booking));
  return {
    ...envelopeOf(matter, voice, words.why),
    subject: words.subject(activity.name, format.date(booking.startsAt)),
    preview: words.preview(until),
    title: words.title,
    paragraphs: [say.greeting(guest.name), words.lead(activity.name, venue.name)],
    highlight: { label: words.deadline, strong: [until], lines: [words.otherwise] },
    facts: [activityFact(matter, voice), whenFact(matter, voice), whereFact(matter, say)],
    price: askingPrice(matter, voice),
    action: { label: words.finish, url: manageUrl },
    notes: [],
  };
}
