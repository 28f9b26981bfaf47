import type { EmailDocument, PriceTable } from './document.ts';
import type { Formats } from './formats.ts';
import type { EmailTexts } from './languages/texts.ts';
import {
  activityFact,
  envelopeOf,
  priceRows,
  referenceFact,
  type SubjectMatter,
  voiceFor,
  whenFact,
  whereFact,
} from './subject-matter.ts';

/** `codeId` is the content id of the QR code among the attachments. */
export function confirmation(matter: SubjectMatter, codeId: string): EmailDocument {
  const { say, format } = voiceFor(matter);
  const { booking, guest, activity, venue, manageUrl } = matter;
  const { startsAt, endsAt, reference } = booking;
  const { confirmed } = say;
  const policy = venue.widget.cancellationPolicy?.trim();
  return {
    ...envelopeOf(matter, say),
    subject: confirmed.subject(activity.name, format.date(startsAt)),
    preview: confirmed.preview(format.date(startsAt), format.times(startsAt, endsAt)),
    title: confirmed.title,
    paragraphs: [say.greeting(guest.name), confirmed.lead(activity.name, venue.name)],
    facts: [
      activityFact(matter, say),
      whenFact(matter, say, format),
      whereFact(matter, say),
      referenceFact(matter, say),
    ],
    price: priceTable(matter, say, format),
    action: { label: confirmed.manage, url: manageUrl },
    code: { contentId: codeId, alt: confirmed.codeAlt(reference), caption: confirmed.codeCaption },
    notes: [
      { title: confirmed.calendarTitle, text: confirmed.calendar },
      ...(policy ? [{ title: say.policy, text: policy }] : []),
    ],
  };
}

function priceTable(matter: SubjectMatter, say: EmailTexts, format: Formats): PriceTable {
  const { quote, paymentState } = matter.booking;
  const label = paymentState === 'paid' ? say.paid : say.total;
  const amount = quote.total === 0 ? say.free : format.money(quote.total);
  return { title: say.price, lines: priceRows(matter, format), total: { label, amount } };
}
