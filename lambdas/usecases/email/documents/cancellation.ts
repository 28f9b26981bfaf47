import type { Booking } from '../../../../core/contract/model/booking.ts';
import { paidOf } from '../../../../core/domain/booking/ledger.ts';
import type { EmailDocument } from '../document.ts';
import { calendarNote } from '../entry.ts';
import type { Formats } from '../formats.ts';
import { type CancelledWords, cancelledWords } from '../languages/cancelled.ts';
import { type MoneyBack, moneyBackAt, moneyBackFacts } from '../money-back.ts';
import {
  activityFact,
  envelopeOf,
  referenceFact,
  type SubjectMatter,
  voiceFor,
  whenFact,
} from '../subject-matter.ts';

/** A confirmed booking that is no more, and what becomes of the money. Who cancelled it is not said. */
export function cancellation(matter: SubjectMatter): EmailDocument {
  const voice = voiceFor(matter);
  const { say, format } = voice;
  const { booking, guest, activity, venue, venueUrl } = matter;
  const words = cancelledWords[booking.language];
  const date = format.date(booking.startsAt);
  const closed = isClosed(booking);
  const back = moneyBackAt(booking, booking.cancelledAt, ['cancelled', 'closed']);
  return {
    ...envelopeOf(matter, voice),
    subject: closed ? words.closedSubject(activity.name, date) : words.subject(activity.name, date),
    preview: words.preview(booking.reference),
    title: closed ? words.closedTitle : words.title,
    paragraphs: [
      say.greeting(guest.name),
      closed ? words.closed(activity.name, venue.name) : words.lead(activity.name, venue.name),
      ...keptMoney(booking, back, words, format),
    ],
    facts: [
      ...moneyBackFacts(matter, voice, back),
      activityFact(matter, voice),
      whenFact(matter, voice),
      referenceFact(matter, voice),
    ],
    action: { label: say.again, url: venueUrl },
    notes: [calendarNote(booking, 'calendarGone')],
  };
}

/** The venue closed the session: the ledger's reason says so. */
function isClosed({ ledger }: Booking): boolean {
  return ledger.some((entry) => entry.kind === 'refund' && entry.reason === 'closed');
}

/** What is said of money that does not come back. */
function keptMoney(booking: Booking, back: MoneyBack, words: CancelledWords, format: Formats): string[] {
  const kept = paidOf(booking);
  if (kept > 0)
    return [back.total > 0 ? words.partBack(format.money(kept)) : words.nothingBack(format.money(kept))];
  return back.total > 0 ? [] : [words.nothingPaid];
}
