import type { Activity } from '../../../core/contract/model/activity.ts';
import type { Booking } from '../../../core/contract/model/booking.ts';
import { giftCard } from '../../../core/contract/model/gift-card.ts';
import { promoCode } from '../../../core/contract/model/promo-code.ts';
import type { Session } from '../../../core/contract/model/session.ts';
import { auditBooks } from '../../../core/domain/audit/audit-books.ts';
import { type Books, emptyBooks } from '../../../core/domain/audit/books.ts';
import { refundsOf } from '../../../core/domain/booking/ledger.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import { bookings } from '../../../lambdas/data/bookings.ts';
import { closures } from '../../../lambdas/data/closures.ts';
import { giftCards, newGiftCard } from '../../../lambdas/data/gift-cards.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import { organizations } from '../../../lambdas/data/organizations.ts';
import { promoCodes } from '../../../lambdas/data/promo-codes.ts';
import { putItem, type Table } from '../../../lambdas/data/table.ts';
import { venues } from '../../../lambdas/data/venues.ts';
import { systemIds } from '../../../lambdas/runtime/ids.ts';
import { createHold } from '../../../lambdas/usecases/booking/create-hold.ts';
import { expireHolds } from '../../../lambdas/usecases/booking/expire-holds.ts';
import { readLink } from '../../../lambdas/usecases/links.ts';
import { settlePayment } from '../../../lambdas/usecases/payment/settle-payment.ts';
import { carryOutRefund } from '../../../lambdas/usecases/refunds/carry-out-refund.ts';
import { moneyThatDiffers } from '../../support/audit.ts';
import { openShop, sessionsOf } from '../../support/shop.ts';
import { startBank } from './bank.ts';

export const opening = new Date('2026-11-22T09:00:00.000Z');
const linkSecret = 'a secret for tests';
export const promo = 'SAVE10';
export const card = 'ABCD-EFGH-JKLM-NPQR';

/** What a guest hands in at the till. */
export const details = {
  guest: { name: 'Ana Guest', email: 'ana@example.com', phone: '' },
  answers: [],
  language: 'en' as const,
  returnUrl: 'https://venue.example/book',
  acceptedTerms: true as const,
};

/** Two days with three sessions each, and nothing else: a shop that is quickly opened. */
const schedule = {
  operatingDays: [],
  startTime: '12:00',
  endTime: '15:00',
  slotInterval: 60,
  customHours: {},
  blockedDates: [],
  customDates: ['2026-11-24', '2026-11-25'].map((date) => ({
    date,
    windows: [{ startTime: '12:00', endTime: '15:00' }],
  })),
} as Activity['schedule'];

/**
 * A shop of its own with a promo code that runs out, a gift card, a bank, and everything that happens by itself:
 * the sweep, Stripe's news, refunds. One run of a model, or one crash.
 */
export async function openFloor(table: Table, activity: Partial<Activity> = {}) {
  const clock = { at: opening, now: () => clock.at };
  const bank = startBank(clock.now);
  const shop = await openShop(table, {
    now: opening,
    venue: { resources: [{ id: 'room', name: 'Room' }] },
    activity: { capacity: 5, maxPlayers: 5, schedule, ...activity },
  });
  const org = shop.organization.id;
  await putItem(table, promoItem(org));
  await putCard(table, org, shop.venue.id);
  const sessions = await sessionsOf(table, shop, opening, 4);
  const deps = {
    table,
    clock,
    ids: systemIds,
    linkSecret: async () => linkSecret,
    payments: async () => bank.payments,
    siteUrl: 'https://book.example',
    organizations: organizations(table),
    venues: venues(table),
  };
  const known = new Map<string, string>();

  function holdWith(own: typeof deps) {
    return async (session: Session, quantity: number, key = systemIds.random()): Promise<string> => {
      const { token } = await createHold(own, {
        key: shop.venue.embedKey,
        sessionId: session.id,
        party: [{ unitId: 'player', quantity }],
        idempotencyKey: key,
      });
      known.set(token, (await readLink(linkSecret, token, clock.at)).bookingId);
      return token;
    };
  }

  const floor = {
    table,
    clock,
    bank,
    shop,
    sessions,
    /** One of them, by its place in the order of their starts. */
    session(index: number): Session {
      const found = sessions[index];
      if (!found) throw new Error('No such session.');
      return found;
    },
    deps,
    manager: managerOf(shop),
    tokens: () => [...known.keys()],
    hold: holdWith(deps),
    /** Holds through a table of somebody's own. */
    holdWith,
    async read(token: string): Promise<Booking> {
      const { organizationId, bookingId } = await readLink(linkSecret, token, clock.at);
      const found = await bookings(table).get(organizationId, bookingId);
      if (!found) throw new Error('The booking is gone.');
      return found;
    },
    /** Stripe tells of every page that was ever paid on, and the refunds that were decided are made. */
    async news(): Promise<void> {
      for (const page of bank.pages()) {
        const { bookingId, checkoutSessionId } = page;
        await settlePayment(
          { ...deps, payments: bank.payments },
          { organizationId: org, bookingId: bookingId as Booking['id'], checkoutSessionId },
        );
      }
      for (const booking of await floor.bookings()) {
        for (const { id: refundId } of refundsOf(booking)) await floor.refund(booking, refundId);
      }
    },
    refund: (booking: Booking, refundId: string) =>
      carryOutRefund(
        { ...deps, payments: async () => bank.payments },
        { organizationId: org, bookingId: booking.id, refundId },
      ),
    /** The shop's own, and no other's: there are hundreds in the same table. */
    async bookings(): Promise<Booking[]> {
      const dates = [...new Set(sessions.map(({ date }) => date))];
      const days = await Promise.all(
        dates.map((date) => bookings(table).listByVenueDay(org, shop.venue.id, date)),
      );
      return days.flat();
    },
    async books(): Promise<Books> {
      const [own, kept, closed, cards, codes] = await Promise.all([
        sessionsOf(table, shop, opening, 4),
        floor.bookings(),
        closures(table).list(org, shop.venue.id),
        giftCards(table).list(org),
        promoCodes(table).list(org),
      ]);
      return {
        ...emptyBooks,
        sessions: own,
        bookings: kept,
        closures: closed,
        giftCards: cards,
        promoCodes: codes,
      };
    },
    async wait(minutes: number): Promise<void> {
      clock.at = new Date(clock.at.getTime() + minutes * 60_000);
      await expireHolds(deps);
    },
    /** Everything that is bound to happen happens; then nothing may be amiss. */
    async closeTheBooks() {
      for (let round = 0; round < 2; round++) {
        await floor.news();
        await floor.wait(45);
      }
      await floor.news();
      const books = await floor.books();
      return [
        ...auditBooks(books, clock.at.toISOString()),
        ...moneyThatDiffers(books.bookings, bank.captured()),
      ];
    },
  };
  return floor;
}

export type Floor = Awaited<ReturnType<typeof openFloor>>;

function managerOf({ organization }: Awaited<ReturnType<typeof openShop>>): Actor {
  return {
    userId: 'user',
    organizationIds: [],
    address: '192.0.2.1',
    name: 'Mia Manager',
    email: 'mia@example.com',
    role: 'admin',
    organizationId: organization.id,
    venueIds: 'all',
  };
}

function promoItem(organizationId: Booking['organizationId']) {
  const value = promoCode.parse({
    organizationId,
    code: promo,
    name: 'Ten percent',
    discount: { kind: 'percent', basisPoints: 1000 },
    maxUses: 2,
    maxUsesPerCustomer: 1,
    uses: 0,
    status: 'active',
    createdAt: opening.toISOString(),
    version: 1,
  });
  return { ...keys.promoCode(organizationId, value.code), entity: 'PROMO_CODE', ...value };
}

/** Writes a gift card of 20.00 that is paid for, found by its code and by its id. */
export async function putCard(
  table: Table,
  organizationId: Booking['organizationId'],
  venueId: Booking['venueId'],
): Promise<void> {
  const value = giftCard.parse({
    id: `gft_${systemIds.random()}`,
    organizationId,
    venueId,
    code: card,
    currency: 'USD',
    initialAmount: 2000,
    balance: 2000,
    status: 'active',
    origin: 'purchase',
    buyer: { name: 'Bo Buyer', email: 'bo@example.com' },
    language: 'en',
    createdAt: opening.toISOString(),
    version: 1,
  });
  for (const { put } of newGiftCard(value)) await putItem(table, put);
}
