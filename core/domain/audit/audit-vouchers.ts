import type { Booking } from '../../contract/model/booking.ts';
import type { GiftCard } from '../../contract/model/gift-card.ts';
import type { PromoCode } from '../../contract/model/promo-code.ts';
import type { ResourceDay } from '../../contract/model/resource-day.ts';
import { holdsSeats } from '../booking/states.ts';
import { sum } from '../money/money.ts';
import { compared, type Discrepancy } from './discrepancy.ts';

/** Whether what is left of a gift card is what the bookings left of it. `bookings`: of its organization. */
export function auditGiftCard(card: GiftCard, bookings: readonly Booking[]): Discrepancy[] {
  const spent = sum(
    bookings.flatMap(({ ledger }) =>
      ledger.map((entry) => (entry.kind === 'gift-card' && entry.code === card.code ? entry.amount : 0)),
    ),
  );
  // Nothing is on a card that nobody has paid for, nor on one whose payment went back.
  const isEmpty = card.status === 'pending' || card.status === 'refunded';
  const left = isEmpty ? 0 : card.initialAmount - spent;
  return compared('gift-card-balance', card.id, card.balance, left);
}

/** Whether a promo code counts the bookings that use it now. `bookings`: of its organization. */
export function auditPromoCode({ code, uses }: PromoCode, bookings: readonly Booking[]): Discrepancy[] {
  const counted = sum(
    bookings.flatMap(({ ledger }) =>
      ledger.map((entry) => (entry.kind === 'promo-code' && entry.code === code ? entry.uses : 0)),
    ),
  );
  return compared('promo-code-uses', code, uses, counted);
}

/** Whether a resource is taken on a day by just the sessions whose bookings need it. */
export function auditResourceDay(day: ResourceDay, bookings: readonly Booking[]): Discrepancy[] {
  const { resourceId, date, taken, venueId } = day;
  return Object.entries(taken).flatMap(([sessionId, { seats }]) => {
    const holders = bookings.filter(
      (each) => each.venueId === venueId && each.sessionId === sessionId && holdsSeats(each.state),
    );
    const counted = sum(holders.map((each) => (each.resources?.ids.includes(resourceId) ? each.seats : 0)));
    return compared('resource-tokens', `${resourceId} ${date} ${sessionId}`, seats, counted);
  });
}
