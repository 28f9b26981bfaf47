import type { Booking } from '../../../../../core/contract/model/guest/booking.ts';
import { paidOf } from '../../../../../core/domain/booking/payments/ledger.ts';
import type { EmailDocument } from '../document.ts';
import { calendarNote } from '../entry.ts';
import { type MoneyBack, moneyBackAt, moneyBackFacts } from '../money-back.ts';
import {
  activityFact,
  envelopeOf,
  referenceFact,
  type SubjectMatter,
  voiceFor,
  whenFact,
} from '../subject-matter.ts';
import type { Voice } from '../voice.ts';

/** A confirmed booking that is no more, and what becomes of the money. Who cancelled it is not said. */
export function cancellation(matter: SubjectMatter): EmailDocument {
  const voice = voiceFor(matter);
  const { t, format } = voice;
  const { booking, guest, activity, venue, venueUrl } = matter;
  const date = format.fullDate(booking.startsAt);
  const closed = isClosed(booking);
  const back = moneyBackAt(booking, booking.cancelledAt, ['cancelled', 'closed']);
  return {
    ...envelopeOf(matter, voice),
    subject: closed
      ? t('cancelled.closedSubject', { activity: activity.name, date })
      : t('cancelled.subject', { activity: activity.name, date }),
    preview: t('cancelled.preview', { reference: booking.reference }),
    title: closed ? t('cancelled.closedTitle') : t('cancelled.title'),
    paragraphs: [
      t('greeting', { name: guest.name }),
      closed
        ? t('cancelled.closed', { activity: activity.name, venue: venue.name })
        : t('cancelled.lead', { activity: activity.name, venue: venue.name }),
      ...keptMoney(booking, back, voice),
    ],
    facts: [
      ...moneyBackFacts(matter, voice, back),
      activityFact(matter, voice),
      whenFact(matter, voice),
      referenceFact(matter, voice),
    ],
    action: { label: t('again'), url: venueUrl },
    notes: [calendarNote(voice, 'calendarGone')],
  };
}

/** The venue closed the session: the ledger's reason says so. */
function isClosed({ ledger }: Booking): boolean {
  return ledger.some((entry) => entry.kind === 'refund' && entry.reason === 'closed');
}

/** The text about money that is not refunded. */
function keptMoney(booking: Booking, back: MoneyBack, { t, format }: Voice): string[] {
  const kept = paidOf(booking);
  if (kept > 0)
    return [
      back.total > 0
        ? t('cancelled.partBack', { kept: format.money(kept) })
        : t('cancelled.nothingBack', { paid: format.money(kept) }),
    ];
  return back.total > 0 ? [] : [t('cancelled.nothingPaid')];
}
