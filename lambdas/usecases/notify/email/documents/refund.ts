import type { Booking } from '../../../../../core/contract/model/guest/booking.ts';
import type { RefundEntry } from '../../../../../core/contract/model/guest/ledger.ts';
import { giftCardRefundsOf, refundsOf } from '../../../../../core/domain/booking/payments/ledger.ts';
import type { EmailDocument, Link } from '../document.ts';
import { moneyBackAt, moneyBackFacts } from '../money-back.ts';
import {
  activityFact,
  type BookingEvent,
  envelopeOf,
  referenceFact,
  type SubjectMatter,
  voiceFor,
  whenFact,
} from '../subject-matter.ts';
import type { Voice } from '../voice.ts';

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

/** The refunded money, and why. */
export function refund(matter: SubjectMatter): EmailDocument {
  const voice = voiceFor(matter);
  const { t, format } = voice;
  const { booking, guest, activity, venue } = matter;
  const entry = refundToTell(booking, matter.event);
  if (!entry) throw new Error('An email about a refund that is not in the ledger.');
  const back = moneyBackAt(booking, entry.at, [entry.reason]);
  const why = reasonOf(entry.reason, booking);
  return {
    ...envelopeOf(matter, voice),
    subject: t(`refunded.${why}.subject`, { activity: activity.name }),
    preview: t('refunded.preview', { amount: format.money(back.total) }),
    title: t(`refunded.${why}.title`),
    paragraphs: [
      t('greeting', { name: guest.name }),
      t(`refunded.${why}.lead`, {
        activity: activity.name,
        venue: venue.name,
        date: format.fullDate(booking.startsAt),
      }),
      ...(why === 'goodwill' ? [] : [t(`refunded.${why}.after`)]),
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

const reasons = {
  'too-late': 'tooLate',
  duplicate: 'duplicate',
  mismatch: 'mismatch',
  goodwill: 'goodwill',
} as const satisfies Record<ToldReason, string>;

function reasonOf(reason: ToldReason, { state }: Booking) {
  return reason === 'too-late' && state === 'cancelled' ? 'ended' : reasons[reason];
}

/** To the booking where there is one, else to another. */
function wayOn({ booking, manageUrl, venueUrl }: SubjectMatter, { t }: Voice): Link {
  const over = booking.state === 'expired' || booking.state === 'cancelled';
  return over ? { label: t('again'), url: venueUrl } : { label: t('manage'), url: manageUrl };
}
