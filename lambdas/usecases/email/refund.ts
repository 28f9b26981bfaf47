import type { EmailDocument } from './document.ts';
import {
  activityFact,
  envelopeOf,
  referenceFact,
  type SubjectMatter,
  voiceFor,
  whenFact,
} from './subject-matter.ts';

/** The apology to a guest who paid for seats that were gone. */
export function refund(matter: SubjectMatter): EmailDocument {
  const { say, format } = voiceFor(matter);
  const { booking, guest, activity, venueUrl } = matter;
  const { refunded } = say;
  const amount = format.money(booking.quote.dueNow);
  return {
    ...envelopeOf(matter, say),
    subject: refunded.subject(activity.name),
    preview: refunded.preview(amount),
    title: refunded.title,
    paragraphs: [
      say.greeting(guest.name),
      refunded.lead(activity.name, format.date(booking.startsAt)),
      refunded.money(amount),
      refunded.sorry,
    ],
    facts: [
      { label: refunded.amount, strong: [amount] },
      activityFact(matter, say),
      whenFact(matter, say, format),
      referenceFact(matter, say),
    ],
    action: { label: refunded.again, url: venueUrl },
    notes: [],
  };
}
