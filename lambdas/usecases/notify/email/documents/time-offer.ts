import { paidOf } from '../../../../../core/domain/booking/payments/ledger.ts';
import type { EmailDocument } from '../document.ts';
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
  const { t, format } = voice;
  const { booking, guest, activity, manageUrl } = matter;
  const until = format.deadline(deadlineOf(booking));
  const paid = format.money(paidOf(booking));
  return {
    ...envelopeOf(matter, voice),
    subject: t('timeOffered.subject', { activity: activity.name }),
    preview: t('timeOffered.preview', { until }),
    title: t('timeOffered.title'),
    paragraphs: [
      t('greeting', { name: guest.name }),
      t('timeOffered.lead', { activity: activity.name, date: format.fullDate(booking.startsAt) }),
      t('timeOffered.offer', { paid }),
    ],
    highlight: {
      label: t('timeOffered.deadline'),
      strong: [until],
      lines: [t('timeOffered.otherwise', { paid })],
    },
    facts: [
      activityFact(matter, voice),
      whenFact(matter, voice, t('timeOffered.missed')),
      referenceFact(matter, voice),
    ],
    action: { label: t('timeOffered.choose'), url: manageUrl },
    notes: [],
  };
}
