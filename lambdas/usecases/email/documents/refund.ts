import type { Booking } from '../../../../core/contract/model/booking.ts';
import type { RefundEntry } from '../../../../core/contract/model/ledger.ts';
import { giftCardRefundsOf, refundsOf } from '../../../../core/domain/booking/ledger.ts';
import type { EmailDocument, Link } from '../document.ts';
import { type RefundedWords, refundedWords } from '../languages/refunded.ts';
import { moneyBackAt, moneyBackFacts } from '../money-back.ts';
import {
  activityFact,
  type BookingEvent,
  envelopeOf,
  referenceFact,
  type SubjectMatter,
  type Voice,
  voiceFor,
  whenFact,
} from '../subject-matter.ts';

/** Refunds that have an email to themselves. The others are told with the change that they belong to. */
const told = ['too-late', 'duplicate', 'mismatch', 'goodwill'] as const satisfies RefundEntry['reason'][];

type ToldReason = (typeof told)[number];
type ToldRefund = Pick<RefundEntry, 'id' | 'at'> & { readonly reason: ToldReason };

/**
 * The refund that an event is about, if it is told by itself. One decision may take from several payments: it
 * is told with the first of them.
 */
export function refundToTell(booking: Booking, { refundId }: BookingEvent): ToldRefund | undefined {
  const toCard = giftCardRefundsOf(booking).find(({ id }) => id === refundId);
  // Only what staff give out of goodwill has a name of its own on the card.
  if (toCard) return { ...toCard, reason: 'goodwill' };
  const entry = refundsOf(booking)
    .filter(isTold)
    .find(({ id }) => id === refundId);
  const first = refundsOf(booking).find(({ at, reason }) => at === entry?.at && reason === entry.reason);
  return entry && first?.id === entry.id ? entry : undefined;
}

function isTold(entry: RefundEntry): entry is RefundEntry & ToldRefund {
  return told.some((reason) => reason === entry.reason);
}

/** Money that goes back, and why. */
export function refund(matter: SubjectMatter): EmailDocument {
  const voice = voiceFor(matter);
  const { say, format } = voice;
  const { booking, guest, activity, venue } = matter;
  const entry = refundToTell(booking, matter.event);
  if (!entry) throw new Error('An email about a refund that is not in the ledger.');
  const back = moneyBackAt(booking, entry.at, [entry.reason]);
  const words = refundedWords[booking.language];
  const { subject, title, lead, after } = words[wordsFor(entry.reason, booking)];
  return {
    ...envelopeOf(matter, voice),
    subject: subject(activity.name),
    preview: words.preview(format.money(back.total)),
    title,
    paragraphs: [
      say.greeting(guest.name),
      lead(activity.name, venue.name, format.date(booking.startsAt)),
      ...(after ? [after] : []),
    ],
    facts: [
      ...moneyBackFacts(matter, voice, back),
      activityFact(matter, voice),
      whenFact(matter, voice),
      referenceFact(matter, voice),
    ],
    action: wayOn(matter, voice),
    notes: [],
  };
}

const reasonWords = {
  'too-late': 'tooLate',
  duplicate: 'duplicate',
  mismatch: 'mismatch',
  goodwill: 'goodwill',
} as const satisfies Record<ToldReason, keyof RefundedWords>;

function wordsFor(reason: ToldReason, { state }: Booking) {
  return reason === 'too-late' && state === 'cancelled' ? 'ended' : reasonWords[reason];
}

/** To the booking where there is one, else to another. */
function wayOn({ booking, manageUrl, venueUrl }: SubjectMatter, { say }: Voice): Link {
  const over = booking.state === 'expired' || booking.state === 'cancelled';
  return over ? { label: say.again, url: venueUrl } : { label: say.manage, url: manageUrl };
}
