import type { EmailDocument } from '../document.ts';
import { unpaidPriceTable } from '../price-table.ts';
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
  const { t, format } = voice;
  const { booking, guest, activity, venue, manageUrl } = matter;
  const until = format.deadline(deadlineOf(booking));
  const { dueNow } = booking.quote;
  return {
    ...envelopeOf(matter, voice, t('paymentRequested.why', { venue: venue.name })),
    subject: t('paymentRequested.subject', {
      activity: activity.name,
      date: format.fullDate(booking.startsAt),
    }),
    preview: t('paymentRequested.preview', { until }),
    title: t('paymentRequested.title'),
    paragraphs: [
      t('greeting', { name: guest.name }),
      t('paymentRequested.lead', { activity: activity.name, venue: venue.name }),
    ],
    highlight: {
      label: t('paymentRequested.deadline'),
      strong: [until],
      lines: [t('paymentRequested.otherwise')],
    },
    facts: [
      activityFact(matter, voice),
      whenFact(matter, voice),
      whereFact(matter, voice),
      referenceFact(matter, voice),
    ],
    price: unpaidPriceTable(matter, voice),
    action: {
      label:
        dueNow > 0
          ? t('paymentRequested.pay', { amount: format.money(dueNow) })
          : t('paymentRequested.finish'),
      url: manageUrl,
    },
    notes: [],
  };
}
