import { balanceOf } from '../../../../../core/domain/booking/payments/ledger.ts';
import { wallTimeOf, wallTimesOf } from '../../../../../core/domain/wall-times.ts';
import type { EmailDocument, Link } from '../document.ts';
import { calendarNote, entryCode } from '../entry.ts';
import { lastChange } from '../last-change.ts';
import { moneyBackFacts } from '../money-back.ts';
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
import type { Voice } from '../voice.ts';

/** After a change of time or party: the booking's current details. */
export function rescheduling(matter: SubjectMatter): EmailDocument {
  const voice = voiceFor(matter);
  const { t, format } = voice;
  const { booking, guest, activity, venue } = matter;
  const date = format.fullDate(booking.startsAt);
  const { startedAt: before, back } = lastChange(booking);
  const due = balanceOf(booking);
  return {
    ...envelopeOf(matter, voice),
    subject: before
      ? t('rescheduled.subject', { activity: activity.name, date })
      : t('rescheduled.changedSubject', { activity: activity.name, date }),
    preview: `${date}, ${format.times(wallTimesOf(booking, venue.timeZone))}`,
    title: before ? t('rescheduled.title') : t('rescheduled.changedTitle'),
    paragraphs: [
      t('greeting', { name: guest.name }),
      before
        ? t('rescheduled.lead', { activity: activity.name, venue: venue.name })
        : t('rescheduled.changed', { activity: activity.name, venue: venue.name }),
      ...(due > 0 ? [t('rescheduled.due', { amount: format.money(due) })] : []),
    ],
    highlight: comeFact(matter, voice, before ? t('rescheduled.newTime') : undefined),
    facts: [
      ...(before
        ? [
            {
              label: t('rescheduled.oldTime'),
              strong: [],
              lines: [format.start(wallTimeOf(before, venue.timeZone))],
            },
          ]
        : []),
      ...moneyBackFacts(matter, voice, back),
      activityFact(matter, voice),
      whereFact(matter, voice),
      referenceFact(matter, voice),
      ...waiverFacts(matter, voice),
    ],
    price: bookingPriceTable(matter, voice, 'leftToPay'),
    action: wayOn(matter, voice),
    codes: [entryCode(booking, voice)],
    notes: [calendarNote(voice, 'calendarMoved'), termsNote(matter, voice)],
  };
}

/** Who pays in full before coming is asked for what is missing; others pay the rest at the venue anyway. */
function wayOn({ booking, activity, manageUrl }: SubjectMatter, { t, format }: Voice): Link {
  const due = balanceOf(booking);
  const label =
    due > 0 && activity.paymentTerms.kind === 'full'
      ? t('rescheduled.pay', { amount: format.money(due) })
      : t('manage');
  return { label, url: manageUrl };
}
