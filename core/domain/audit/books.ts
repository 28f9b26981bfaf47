import type { Session } from '../../contract/model/catalogue/session.ts';
import type { Closure } from '../../contract/model/desk/closure.ts';
import type { DayFigures } from '../../contract/model/desk/day-figures.ts';
import type { ResourceDay } from '../../contract/model/desk/resource-day.ts';
import type { Booking } from '../../contract/model/guest/booking.ts';
import type { OrganizationId, VenueId } from '../../contract/model/ids.ts';
import type { GiftCard } from '../../contract/model/money/gift-card.ts';
import type { PromoCode } from '../../contract/model/venue/promo-code.ts';
import type { DayCount } from '../figures/count-day.ts';
import { sum } from '../money/money.ts';

interface ItemKey {
  readonly PK: string;
  readonly SK: string;
}

/** A pointer: an item that leads from a public name or an id to another item. */
export interface Pointer {
  readonly organizationId: OrganizationId;
  readonly key: ItemKey;
  /** The key of the item that it leads to. */
  readonly target: ItemKey;
  /** The item's attributes besides its key. */
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** How often one customer uses a code: as stored, or recounted from the bookings. */
export interface PromoUse {
  readonly organizationId: OrganizationId;
  readonly code: string;
  /** The key names the customer by a hash. */
  readonly key: ItemKey;
  readonly uses: number;
}

/** The unpaid bookings of one network at a venue: as stored, or recounted from the bookings. */
export interface LiveHolds {
  readonly organizationId: OrganizationId;
  readonly venueId: VenueId;
  /** The key names the network by a hash. */
  readonly key: ItemKey;
  readonly holds: number;
}

/** An item that its schema refuses, or that lacks an attribute which every item has. */
export interface Unreadable {
  readonly key: string;
  readonly entity: string;
  readonly problem: string;
}

/** A booking that an index lists in another place than its own attributes imply. */
export interface Misplaced {
  readonly booking: Booking;
  readonly kept: string;
  readonly counted: string;
}

/** A past day as its figures are stored, and as its bookings and sessions add up now. */
export interface CountedDay {
  readonly kept: DayFigures;
  readonly counted: DayCount;
}

/** A booking that search does not find by its entries, or that it finds by old ones. */
export interface Unlisted {
  readonly booking: Booking;
  /** Items to write: missing ones, and those that are out of date. */
  readonly puts: readonly Readonly<Record<string, unknown>>[];
  /** Items that the booking does not have any more. */
  readonly deletes: readonly ItemKey[];
}

/** Everything in the table that must agree, of any number of organizations. */
export interface Books {
  readonly sessions: readonly Session[];
  readonly bookings: readonly Booking[];
  readonly closures: readonly Closure[];
  readonly giftCards: readonly GiftCard[];
  readonly promoCodes: readonly PromoCode[];
  readonly promoUses: { readonly kept: readonly PromoUse[]; readonly counted: readonly PromoUse[] };
  readonly liveHolds: { readonly kept: readonly LiveHolds[]; readonly counted: readonly LiveHolds[] };
  readonly resourceDays: readonly ResourceDay[];
  readonly misplaced: readonly Misplaced[];
  /** Pointers to missing items, and missing pointers. */
  readonly pointers: { readonly orphans: readonly Pointer[]; readonly missing: readonly Pointer[] };
  /** Figures of past days, of venues that exist. */
  readonly dayFigures: readonly CountedDay[];
  readonly unlisted: readonly Unlisted[];
  readonly unreadable: readonly Unreadable[];
  /** Ids of the refunds that Stripe has of payments in these books; null when Stripe was not asked. */
  readonly refundsAtStripe: ReadonlySet<string> | null;
}

/** Books without content, to be filled in part. */
export const emptyBooks: Books = {
  sessions: [],
  bookings: [],
  closures: [],
  giftCards: [],
  promoCodes: [],
  promoUses: { kept: [], counted: [] },
  liveHolds: { kept: [], counted: [] },
  resourceDays: [],
  misplaced: [],
  pointers: { orphans: [], missing: [] },
  dayFigures: [],
  unlisted: [],
  unreadable: [],
  refundsAtStripe: null,
};

/** Sums over the ledgers of all bookings, computed in one pass. */
export interface Sums {
  /** Every booking that has, or had, seats in a session. */
  readonly bookingsOf: (session: Session['id']) => readonly Booking[];
  /** Minor units taken from a card and not returned. */
  readonly spentOf: (card: Pick<GiftCard, 'organizationId' | 'code'>) => number;
  readonly usesOf: (code: Pick<PromoCode, 'organizationId' | 'code'>) => number;
}

export function sumBookings(bookings: readonly Booking[]): Sums {
  const bySession = Map.groupBy(
    bookings.flatMap((booking) => sessionsOf(booking).map((id) => ({ id, booking }))),
    ({ id }) => id,
  );
  const entries = bookings.flatMap(({ organizationId, ledger }) =>
    ledger.flatMap((entry) => {
      if (entry.kind === 'gift-card')
        return [{ of: `gift ${organizationId} ${entry.code}`, n: entry.amount }];
      return entry.kind === 'promo-code'
        ? [{ of: `promo ${organizationId} ${entry.code}`, n: entry.uses }]
        : [];
    }),
  );
  const byCode = Map.groupBy(entries, ({ of }) => of);
  const total = (of: string) => sum((byCode.get(of) ?? []).map(({ n }) => n));
  return {
    bookingsOf: (session) => (bySession.get(session) ?? []).map(({ booking }) => booking),
    spentOf: ({ organizationId, code }) => total(`gift ${organizationId} ${code}`),
    usesOf: ({ organizationId, code }) => total(`promo ${organizationId} ${code}`),
  };
}

function sessionsOf({ sessionId, ledger }: Booking) {
  const touched = ledger.flatMap((entry) => (entry.kind === 'seats' ? [entry.sessionId] : []));
  return [...new Set([...touched, sessionId])];
}
