import type { EmailDocument } from '../document.ts';
import { paymentRequestedWords } from '../languages/payment-requested.ts';
import { askingPrice } from '../price-table.ts';
import {
  activityFact,
  deadlineOf,
  envelopeOf,
  referenceFact,
  type SubjectMatter,
  voiceFor,
  whenFact,
  whereFact,
} from '../subject-matter.ts';

/** Staff booked for a guest, who pays by the link in here. */
export function paymentRequest(matter: SubjectMatter): EmailDocument {
  const voice = voiceFor(matter);
  const { say, format } = voice;
  const { booking, guest, activity, venue, manageUrl } = matter;
  const words = paymentRequestedWords[booking.language];
  const until = format.deadline(deadlineOf(booking));
  const { dueNow } = booking.quote;
  return {
    ...envelopeOf(matter, voice, words.why),
    subject: words.subject(activity.name, format.date(booking.startsAt)),
    preview: words.preview(until),
    title: words.title,
    paragraphs: [say.greeting(guest.name), words.lead(activity.name, venue.name)],
    highlight: { label: words.deadline, strong: [until], lines: [words.otherwise] },
    facts: [
      activityFact(matter, voice),
      whenFact(matter, voice),
      whereFact(matter, say),
      referenceFact(matter, voice),
    ],
    price: askingPrice(matter, voice),
    action: { label: dueNow > 0 ? words.pay(format.money(dueNow)) : words.finish, url: manageUrl },
    notes: [],
  };
}
