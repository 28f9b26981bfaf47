import * as z from 'zod';
import { booksOf } from '../../../bin/audit/read-books.ts';
import type { Activity } from '../../../core/contract/model/catalogue/activity.ts';
import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import { giftCard } from '../../../core/contract/model/money/gift-card.ts';
import type { Currency } from '../../../core/contract/model/money.ts';
import { promoCode } from '../../../core/contract/model/venue/promo-code.ts';
import type { Venue } from '../../../core/contract/model/venue/venue.ts';
import { auditBooks } from '../../../core/domain/audit/audit-books.ts';
import { type Books, emptyBooks } from '../../../core/domain/audit/books.ts';
import { refundsOf } from '../../../core/domain/booking/payments/ledger.ts';
import { holdsSeats } from '../../../core/domain/booking/states.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { closures } from '../../../lambdas/data/desk/closures.ts';
import { getItems } from '../../../lambdas/data/find.ts';
import { bookings } from '../../../lambdas/data/guest/bookings.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import { giftCards, newGiftCard } from '../../../lambdas/data/money/gift-cards.ts';
import { organizations } from '../../../lambdas/data/platform/organizations.ts';
import { putItem, type Table } from '../../../lambdas/data/table.ts';
import { promoCodes } from '../../../lambdas/data/venue/promo-codes.ts';
import { venues } from '../../../lambdas/data/venue/venues.ts';
import { systemIds } from '../../../lambdas/runtime/ids.ts';
import { generateSessions } from '../../../lambdas/usecases/catalogue/sessions/generate-sessions.ts';
import { createHold } from '../../../lambdas/usecases/guest/booking/create-hold.ts';
import { expireHolds } from '../../../lambdas/usecases/guest/booking/expire-holds.ts';
import { offerSeats } from '../../../lambdas/usecases/guest/waitlist/offer-seats.ts';
import { actOnStripeEvent } from '../../../lambdas/usecases/money/payment/act-on-stripe-event.ts';
import { carryOutGiftCardRefund } from '../../../lambdas/usecases/money/refunds/carry-out-gift-card-refund.ts';
import { carryOutRefund } from '../../../lambdas/usecases/money/refunds/carry-out-refund.ts';
import { importActivity } from '../../../lambdas/usecases/platform/import/import-activity.ts';
import { readLink } from '../../../lambdas/usecases/scope/links.ts';
import { everything, moneyThatDiffers } from '../../support/audit.ts';
import { openShop, type Shop, sessionsOf, targetOf } from '../../support/shop.ts';
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
const scheduleFrom = (startTime: string, endTime: string) =>
  ({
    operatingDays: [],
    startTime,
    endTime,
    slotInterval: 60,
    customHours: {},
    blockedDates: [],
    customDates: ['2026-11-24', '2026-11-25'].map((date) => ({ date, windows: [{ startTime, endTime }] })),
  }) as Activity['schedule'];

/** A session may also be bought whole. */
const priceList = {
  units: [{ id: 'player', name: 'Player', price: 2500 }],
  buyOutPrice: 9000,
} as Activity['priceList'];

interface FloorPlan {
  readonly twin?: boolean;
  readonly venue?: Partial<Venue>;
  readonly currency?: Currency;
}

/**
 * A shop of its own with a promo code that runs out, a gift card, a bank, and everything that happens by itself:
 * the sweep, Stripe's news, refunds, generations, offers to those who wait. One run of a model, or one crash.
 * `activity`: what differs from a public one for five. `twin`: a second activity in the same room, half an hour later.
 * `venue`: what differs from one without taxes.
 */
export async function openFloor(
  table: Table,
  activity: Partial<Activity> = {},
  { twin = false, venue = {}, currency = 'USD' }: FloorPlan = {},
) {
  const clock = { at: opening, now: () => clock.at };
  const bank = startBank(clock.now);
  const shop = await openShop(table, {
    now: opening,
    organization: { currency },
    venue: { resources: [{ id: 'room', name: 'Room' }], giftCardAmounts: [5000], ...venue },
    activity: {
      capacity: 5,
      maxPlayers: 5,
      schedule: scheduleFrom('12:00', '15:00'),
      priceList,
      ...activity,
    },
  });
  const org = shop.organization.id;
  await putItem(table, promoItem(org));
  await putCard(table, org, shop.venue.id, currency);
  const offered = [shop.activity, ...(twin ? [await openTwin(table, shop)] : [])];
  const shops = offered.map((each) => ({ ...shop, activity: each }));
  const sessionsNow = async () =>
    (await Promise.all(shops.map((each) => sessionsOf(table, each, opening, 4))))
      .flat()
      .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const sessions = await sessionsNow();
  const deps = {
    table,
    clock,
    ids: systemIds,
    linkSecret: async () => linkSecret,
    payments: async () => bank.payments,
    siteUrl: 'https://book.example',
    organizations: organizations(table),
    venues: venues(table),
    giftCards: giftCards(table),
    promoCodes: promoCodes(table),
    bus: { publish: async () => [] },
  };
  const known = new Map<string, string>();

  function holdWith(own: typeof deps) {
    return async (
      session: Session,
      quantity: number,
      { key = systemIds.random(), buyOut }: { key?: string; buyOut?: true } = {},
    ): Promise<string> => {
      const { token } = await createHold(own, {
        key: shop.venue.embedKey,
        sessionId: session.id,
        party: [{ unitId: 'player', quantity }],
        buyOut,
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
    activities: offered,
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
    /** Holds through a given table. */
    holdWith,
    async read(token: string): Promise<Booking> {
      const { organizationId, bookingId } = await readLink(linkSecret, token, clock.at);
      const found = await bookings(table).get(organizationId, bookingId);
      if (!found) throw new Error('The booking is gone.');
      return found;
    },
    /** Sessions may differ from what an edit or a closure says until they are generated. */
    awaitsGeneration: false,
    /** The highest fee, in hundredths of a percent, that was due at a time which a booking was moved away from. */
    feesLeft: new Map<string, number>(),
    /** Sessions that guests ever waited for. */
    awaited: new Set<Session>(),
    /** Gift cards of the shop, whatever their state. */
    giftCards: () => giftCards(table).list(org),
    /** Codes of cards that guests have. */
    async giftCardCodes(): Promise<string[]> {
      return (await floor.giftCards()).filter(({ status }) => status !== 'pending').map(({ code }) => code);
    },
    /** Stripe reports one event. */
    async oneEvent(number: number): Promise<void> {
      const events = bank.events();
      const event = events[number % Math.max(1, events.length)];
      if (event) await actOnStripeEvent({ ...deps, payments: bank.payments }, event);
    },
    /** Stripe reports all events so far to a process with these dependencies. */
    async stripeNews(own: typeof deps, events = bank.events()): Promise<void> {
      const payments = await own.payments();
      for (const event of events) await unlessRefused(actOnStripeEvent({ ...own, payments }, event));
    },
    /** Consumers and schedules at work; what cannot be done now is done when it comes again. */
    async news(events = bank.events()): Promise<void> {
      await floor.stripeNews(deps, events);
      await floor.refunds(deps);
      await floor.generate();
      for (const { organizationId, venueId, id: sessionId } of floor.awaited) {
        await offerSeats(deps, { organizationId, venueId, sessionId });
      }
    },
    /** What the consumer of refunds does with every refund that was decided. */
    async refunds(own: typeof deps): Promise<void> {
      for (const booking of await floor.bookings()) {
        for (const { id: refundId } of refundsOf(booking)) {
          const requested = { organizationId: org, bookingId: booking.id, refundId };
          await unlessRefused(carryOutRefund(own, requested));
        }
      }
      for (const { id: giftCardId, paymentsReturned = [] } of await giftCards(table).list(org)) {
        for (const paymentIntentId of paymentsReturned) {
          const requested = { organizationId: org, giftCardId, paymentIntentId };
          await unlessRefused(carryOutGiftCardRefund(own, requested));
        }
      }
    },
    async generate(): Promise<void> {
      floor.awaitsGeneration = false;
      for (const each of shops) await generateSessions(deps, targetOf(each));
    },
    /** The shop's own, and no other's: there are hundreds in the same table. */
    async bookings(): Promise<Booking[]> {
      const dates = [...new Set(sessions.map(({ date }) => date))];
      const days = await Promise.all(
        dates.map((date) => bookings(table).listByVenueDay(org, shop.venue.id, date)),
      );
      return days.flat();
    },
    /** What moves most, quickly read; the rest is looked at when the books are closed. */
    async books(): Promise<Books> {
      const [own, kept, closed, cards, codes] = await Promise.all([
        sessionsNow(),
        floor.bookings(),
        closures(table).list(org, shop.venue.id),
        giftCards(table).list(org),
        promoCodes(table).list(org),
      ]);
      const { resourceDays } = booksOf(await daysOf(table, shop.venue));
      return {
        ...emptyBooks,
        sessions: own,
        bookings: kept,
        closures: closed,
        giftCards: cards,
        promoCodes: codes,
        resourceDays,
      };
    },
    /**
     * What differs, but for what people did on the provider's dashboard: after a refund in cash or as a gift card
     * they may give the same money back once more, and the audit names it for good.
     */
    audit(books: Books) {
      const byHand = books.bookings.filter((each) =>
        refundsOf(each).some(({ reason }) => reason === 'elsewhere'),
      );
      const twice = new Set<string>(byHand.map(({ id }) => id));
      return auditBooks(books, clock.at.toISOString()).filter(
        ({ what, id }) => what !== 'over-refunded' || !twice.has(id),
      );
    },
    async wait(minutes: number): Promise<void> {
      clock.at = new Date(clock.at.getTime() + minutes * 60_000);
      await expireHolds(deps);
    },
    /** Everything that is bound to happen happens; then nothing may be amiss. */
    async closeTheBooks() {
      bank.turn('on');
      for (const [index, page] of bank.transfers().entries()) {
        bank.endTransfer(page, index % 2 ? 'failed' : 'arrived');
      }
      // As commands, events come in their order: the other way round they must come to the same.
      const newestFirst = () => bank.events().toReversed();
      for (let round = 0; round < 2; round++) {
        await floor.news(newestFirst());
        await floor.wait(45);
      }
      await floor.news(newestFirst());
      // A public name has no organization's partition: it is not among the items that name the organization.
      const books = { ...booksOf(await everything(table, org)), pointers: emptyBooks.pointers, unlisted: [] };
      const found = floor.audit(books);
      return [
        ...found.map(({ what, id, kept, counted }) => ({ what, id, kept, counted })),
        ...moneyThatDiffers(books, bank.captured()),
        ...books.bookings.filter(awaitsLostMoney).map(({ id }) => ({ what: 'awaits-lost-money', id })),
      ];
    },
  };
  return floor;
}

/** By the closing of the books, every transfer has arrived or failed. */
const awaitsLostMoney = ({ state, paymentState }: Booking) =>
  holdsSeats(state) && paymentState === 'processing';

async function unlessRefused(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
  });
}

async function openTwin(table: Table, shop: Shop): Promise<Activity> {
  const twin = {
    ...shop.activity,
    id: `act_${systemIds.random()}` as Activity['id'],
    schedule: scheduleFrom('12:30', '14:30'),
  };
  await importActivity(table, twin);
  await generateSessions({ table, clock: { now: () => opening } }, targetOf({ ...shop, activity: twin }));
  return twin;
}

/** The holders of the room on the days of the model, as items. */
async function daysOf(table: Table, { organizationId, id }: Venue) {
  const days = ['2026-11-24', '2026-11-25'].map((date) =>
    keys.resourceDay(organizationId, id, 'room' as never, date),
  );
  return getItems(table, days, z.looseObject({}));
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
  currency: Currency = 'USD',
): Promise<void> {
  const value = giftCard.parse({
    id: `gft_${systemIds.random()}`,
    organizationId,
    venueId,
    code: card,
    currency,
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
