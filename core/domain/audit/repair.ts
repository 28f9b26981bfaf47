import type { Session } from '../../contract/model/catalogue/session.ts';
import type { DayFigures } from '../../contract/model/desk/day-figures.ts';
import type { ResourceDay } from '../../contract/model/desk/resource-day.ts';
import type { Booking } from '../../contract/model/guest/booking.ts';
import type { GiftCard } from '../../contract/model/money/gift-card.ts';
import type { PromoCode } from '../../contract/model/venue/promo-code.ts';
import type { LiveHolds, Pointer, PromoUse, Unlisted } from './books.ts';

/**
 * One item before and after its repair. The write is conditioned on the item being unchanged and adds an entry to
 * the audit log. Items that others are derived from are repaired first, in a round of their own.
 */
export type Repair =
  /** Counters and closures of a session. */
  | { readonly kind: 'session'; readonly before: Session; readonly after: Session }
  /** A booking by itself: no counter changes with it, because the next round recounts them. */
  | { readonly kind: 'booking'; readonly before: Booking; readonly after: Booking }
  /** A hold that never expired: it ends as the sweep would have ended it, and returns what it took. */
  | { readonly kind: 'hold'; readonly before: Booking; readonly after: Booking }
  | { readonly kind: 'gift-card'; readonly before: GiftCard; readonly after: GiftCard }
  | { readonly kind: 'promo-code'; readonly before: PromoCode; readonly after: PromoCode }
  | { readonly kind: 'promo-use'; readonly before: PromoUse; readonly after: PromoUse }
  | { readonly kind: 'live-holds'; readonly before: LiveHolds; readonly after: LiveHolds }
  /** The holders of a room on a day. `before`: null if the day was not stored. */
  | { readonly kind: 'resource-day'; readonly before: ResourceDay | null; readonly after: ResourceDay }
  /** A past day, counted anew. */
  | { readonly kind: 'day-figures'; readonly before: DayFigures; readonly after: DayFigures }
  /** The entries by which search finds a booking: written and deleted. */
  | ({ readonly kind: 'booking-entries' } & Unlisted)
  /** A pointer to a missing item: deleted. */
  | { readonly kind: 'orphan-pointer'; readonly pointer: Pointer }
  /** A missing pointer to an item: written again. */
  | { readonly kind: 'missing-pointer'; readonly pointer: Pointer };

/** The item that a repair changes, as text: two repairs of one item are not written in one round. */
export function repairKey(repair: Repair): string {
  switch (repair.kind) {
    case 'session':
      return `session ${repair.before.id}`;
    case 'booking':
    case 'hold':
      return `booking ${repair.before.id}`;
    case 'gift-card':
      return `gift-card ${repair.before.id}`;
    case 'promo-code':
      return `promo-code ${repair.before.organizationId} ${repair.before.code}`;
    case 'promo-use':
      return `promo-use ${repair.before.key.PK} ${repair.before.key.SK}`;
    case 'live-holds':
      return `live-holds ${repair.before.key.PK}`;
    case 'resource-day': {
      const { organizationId, venueId, resourceId, date } = repair.after;
      return `resource-day ${organizationId} ${venueId} ${resourceId} ${date}`;
    }
    case 'day-figures': {
      const { organizationId, venueId, date } = repair.after;
      return `day-figures ${organizationId} ${venueId} ${date}`;
    }
    case 'booking-entries':
      return `booking-entries ${repair.booking.id}`;
    case 'orphan-pointer':
    case 'missing-pointer':
      return `pointer ${repair.pointer.key.PK} ${repair.pointer.key.SK}`;
  }
}
