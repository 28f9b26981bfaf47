import type { Format } from '../../../../../../core/words/format.ts';
import type { PlainPortalKey, PortalWords } from '../../../../frame/words.ts';
import { emailKind, type TimelineEntry } from './timeline.ts';

const actions = {
  undoCheckIn: 'booking.did.undoCheckIn',
  checkOutBooking: 'booking.did.checkOut',
  markNoShow: 'booking.did.noShow',
  undoNoShow: 'booking.did.undoNoShow',
  cancelStaffBooking: 'booking.did.cancel',
  rescheduleStaffBooking: 'booking.did.reschedule',
  discountBooking: 'booking.did.discount',
  keepDisputedBooking: 'booking.did.keep',
  editBookingGuest: 'booking.did.editGuest',
  deleteBookingNote: 'booking.did.deleteNote',
} as const satisfies Record<string, PlainPortalKey>;

const emails = {
  confirmed: 'booking.email.confirmation',
  'confirmed-again': 'booking.email.confirmation',
  'payment-requested': 'booking.email.paymentLink',
  'payment-requested-again': 'booking.email.paymentLink',
  'balance-requested': 'booking.email.paymentLink',
} as const satisfies Record<string, PlainPortalKey>;

/** What an entry of a booking's history says. */
export function timelineText(entry: TimelineEntry, t: PortalWords['t'], format: Format): string {
  switch (entry.kind) {
    case 'booked':
      return t(`booking.story.booked.${entry.source}`);
    case 'changed':
      return entry.startedAt
        ? t('booking.story.moved', { time: format.dateTime(entry.startedAt) })
        : t('booking.story.changed');
    case 'payment':
      return t('booking.story.payment', { method: t(`booking.method.${entry.method}`) });
    case 'refund':
      return t('booking.story.refund', { method: t(`booking.method.${entry.method}`) });
    case 'gift-card':
      return t(entry.amount > 0 ? 'booking.story.giftCard' : 'booking.story.giftCardBack', {
        ending: entry.ending,
      });
    case 'price-kept': {
      const amount = format.money(Math.abs(entry.amount));
      return t(entry.amount > 0 ? 'booking.story.priceKept' : 'booking.story.higherPriceKept', { amount });
    }
    case 'dispute':
      return t(entry.amount > 0 ? 'booking.story.dispute' : 'booking.story.disputeWon');
    case 'message':
      return t(lookUp(emails, emailKind(entry.email)) ?? 'booking.email.other');
    case 'note':
      return entry.text;
    case 'audit':
      return t(lookUp(actions, entry.action) ?? 'booking.did.other');
    default:
      return t(`booking.story.${entry.kind}`);
  }
}

/** Whom or what it concerns: who did it, why, where an email went. */
export function timelineDetail(entry: TimelineEntry, t: PortalWords['t']): string {
  switch (entry.kind) {
    case 'message':
      return [entry.to, t(`booking.email.${entry.status}`)].filter(Boolean).join(', ');
    case 'note':
      return entry.author.name;
    case 'audit':
      return [entry.by, entry.reason].filter(Boolean).join(': ');
    case 'price-kept':
      return [entry.by, entry.reason].filter(Boolean).join(': ');
    case 'refund':
      return [entry.progress && t(`booking.refundIs.${entry.progress.status}`), entry.by]
        .filter(Boolean)
        .join(', ');
    case 'payment':
    case 'gift-card':
      return entry.by ?? '';
    default:
      return '';
  }
}

function lookUp<T extends string>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return table[key];
}
