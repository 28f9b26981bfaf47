import type { EmailDocument } from '../document.ts';
import { unpaidPriceTable } from '../price-table.ts';
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
  const { t, format } = voice;
  const { booking, guest, activity, venue, manageUrl } = matter;
  const until = format.deadline(deadlineOf(booking));
  return {
    ...envelopeOf(matter, voice, t('seatsOffered.why', { venue: venue.name })),
    subject: t('seatsOffered.subject', { activity: activity.name, date: format.fullDate(booking.startsAt) }),
    preview: t('seatsOffered.preview', { until }),
    title: t('seatsOffered.title'),
    paragraphs: [
      t('greeting', { name: guest.name }),
      t('seatsOffered.lead', { activity: activity.name, venue: venue.name }),
    ],
    highlight: { label: t('seatsOffered.deadline'), strong: [until], lines: [t('seatsOffered.otherwise')] },
    facts: [activityFact(matter, voice), whenFact(matter, voice), whereFact(matter, voice)],
    price: unpaidPriceTable(matter, voice),
    action: { label: t('seatsOffered.finish'), url: manageUrl },
    notes: [],
  };
}
