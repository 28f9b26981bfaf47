import { paidOf } from '../../../../core/domain/booking/ledger.ts';
import type { EmailDocument } from '../document.ts';
import { timeOfferedWords } from '../languages/time-offered.ts';
import {
  activityFact,
  deadlineOf,
  envelopeOf,
  referenceFact,
  type SubjectMatter,
  voiceFor,
  whenFact,
} from '../subject-matter.ts';

/** Paid when the seats were gone: another time for the same money, or the money back. */
export function timeOffer(matter: SubjectMatter): EmailDocument {
  const voice = voiceFor(matter);
  const { say, format } = voice;
  const { booking, guest, activity, manageUrl } = matter;
  const words = timeOfferedWords[booking.language];
  const until = format.deadline(deadlineOf(booking));
  const paid = format.money(paidOf(booking));
  return {
    ...envelopeOf(matter, voice),
    subject: words.subject(activity.name),
    preview: words.preview(until),
    title: words.title,
    paragraphs: [
      say.greeting(guest.name),
      words.lead(activity.name, format.date(booking.startsAt)),
      words.offer(paid),
    ],
    highlight: { label: words.deadline, strong: [until], lines: [words.otherwise(paid)] },
    facts: [activityFact(matter, voice), whenFact(matter, voice, words.missed), referenceFact(matter, voice)],
    action: { label: words.choose, url: manageUrl },
    notes: [],
  };
}
