import { look } from '../../../bin/audit/look.ts';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import type { Discrepancy } from '../../../core/domain/audit/discrepancy.ts';
import { addDays, addMinutes } from '../../../core/domain/time.ts';
import { dayFiguresOf } from '../../../lambdas/data/desk/day-figures.ts';
import { entriesOf, writeEntries } from '../../../lambdas/data/guest/booking-entries.ts';
import { bookingItem } from '../../../lambdas/data/guest/bookings.ts';
import { commitBooking } from '../../../lambdas/data/guest/change-booking.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import { giftCards } from '../../../lambdas/data/money/gift-cards.ts';
import { deleteItem, putItem } from '../../../lambdas/data/table.ts';
import { updateItem } from '../../../lambdas/data/transaction.ts';
import { createClosure } from '../../../lambdas/usecases/desk/closures/create-closure.ts';
import { countEndedDays } from '../../../lambdas/usecases/desk/day/count-day-figures.ts';
import { indexBooking } from '../../../lambdas/usecases/guest/index-bookings.ts';
import { startCheckout } from '../../../lambdas/usecases/money/payment/start-checkout.ts';
import { card, details, type Floor, promo } from '../../model/support/floor.ts';

/** Ways to corrupt the table past the application, and what the audit says of each. */
export interface Corruption {
  readonly what: readonly Discrepancy['what'][];
  /** Those that only a person can repair. */
  readonly forPeople?: readonly Discrepancy['what'][];
  /** Those that the audit still finds; all of them when absent. */
  readonly stays?: readonly Discrepancy['what'][];
  readonly corrupt: (floor: Floor, booking: Booking) => Promise<unknown>;
}

const sessionKey = ({ organizationId, sessionId }: Booking) => keys.session(organizationId, sessionId);
const bookingKey = ({ organizationId, id }: Booking) => keys.booking(organizationId, id);
const set = (floor: Floor, update: ReturnType<typeof bookingKey>, values: Record<string, unknown>) =>
  updateItem(floor.table, { update, set: values, only: [] });
const rewrite = (floor: Floor, booking: Booking) => putItem(floor.table, bookingItem(booking));

const liveHoldsOf = ({ organizationId, venueId }: Booking, holder: string) =>
  keys.liveHolds(organizationId, venueId, holder);

/** A hold of a network, counted as the application counts it. */
async function holdFrom(floor: Floor, holder: string): Promise<Booking> {
  const before = await floor.read(await floor.hold(floor.session(1), 1));
  const now = floor.clock.at.toISOString();
  const commit = await commitBooking(floor.table, { before, after: { ...before, holder }, now });
  if (!commit.done) throw new Error('The hold could not be counted.');
  return commit.booking;
}

/** The room that the shop's only activity needs, on the UTC date of the booking. */
const roomOf = ({ organizationId, venueId, startsAt }: Booking) =>
  keys.resourceDay(organizationId, venueId, 'room' as never, startsAt.slice(0, 10));

export const corruptions: Record<string, Corruption> = {
  'seats that were not released': {
    what: ['seats-taken'],
    corrupt: (floor, booking) => set(floor, sessionKey(booking), { capacityRemaining: 5 }),
  },
  'fewer seats than none': {
    what: ['negative-seats', 'seats-taken'],
    corrupt: (floor, booking) => set(floor, sessionKey(booking), { capacityRemaining: -2 }),
  },
  'more seats held than bookings hold': {
    what: ['seats-held'],
    corrupt: (floor, booking) => set(floor, sessionKey(booking), { capacityHeld: 3 }),
  },
  'a payment state that the ledger does not have': {
    what: ['payment-state'],
    corrupt: (floor, booking) => set(floor, bookingKey(booking), { paymentState: 'refunded' }),
  },
  'more seats than the ledger has': {
    what: ['seats-of-booking', 'resource-tokens'],
    corrupt: (floor, booking) => set(floor, bookingKey(booking), { seats: 4 }),
  },
  'a session at another time than its booking': {
    what: ['times-of-booking'],
    corrupt: (floor, booking) => set(floor, bookingKey(booking), { endsAt: '2026-11-24T20:00:00.000Z' }),
  },
  'a gift card with more on it than was paid': {
    what: ['gift-card-balance'],
    corrupt: (floor, { organizationId }) =>
      set(floor, keys.giftCard(organizationId, card), { balance: 5000 }),
  },
  'a promo code that forgot its uses': {
    what: ['promo-code-uses', 'promo-code-uses-of-customer'],
    async corrupt(floor, { organizationId }) {
      await set(floor, keys.promoCode(organizationId, promo), { uses: -1 });
      await deleteItem(floor.table, keys.promoUse(organizationId, promo, details.guest.email));
    },
  },
  'a network that is counted with too few unpaid bookings': {
    what: ['live-holds'],
    async corrupt(floor) {
      const held = await holdFrom(floor, 'a-network');
      await set(floor, liveHoldsOf(held, 'a-network'), { holds: -1 });
    },
  },
  'a network whose count is gone': {
    what: ['live-holds'],
    corrupt: async (floor) => {
      const held = await holdFrom(floor, 'a-network');
      await deleteItem(floor.table, liveHoldsOf(held, 'a-network'));
    },
  },
  'a network that holds nothing any more, and is counted': {
    what: ['live-holds'],
    corrupt: (floor, booking) => set(floor, liveHoldsOf(booking, 'gone'), { entity: 'LIVE_HOLDS', holds: 2 }),
  },
  'a room that no booking needs': {
    what: ['resource-tokens'],
    async corrupt(floor, booking) {
      const token = { from: '2026-11-24T18:00:00.000Z', until: '2026-11-24T19:00:00.000Z', seats: 2 };
      const taken = { [`${booking.activityId}.20261124T1800Z`]: token };
      await set(floor, roomOf(booking), { taken });
    },
  },
  'a booking without its room': {
    what: ['resource-tokens'],
    corrupt: (floor, booking) => deleteItem(floor.table, roomOf(booking)),
  },
  'a closure that does not close': {
    what: ['closure-not-kept'],
    async corrupt(floor, booking) {
      const scope = { kind: 'session', sessionId: booking.sessionId } as const;
      const venueId = floor.shop.venue.id;
      await createClosure(floor.deps, floor.manager, { venueId, scope, reason: 'Flood' });
      const remove = ['closedBy', 'closedReason'];
      const update = sessionKey(booking);
      await updateItem(floor.table, { update, set: { status: 'open' }, remove, only: [] });
    },
  },
  'a session closed by nothing': {
    what: ['closed-without-closure'],
    corrupt: (floor, booking) =>
      set(floor, sessionKey(booking), { status: 'closed', closedBy: ['cls_0123456789abcdef'] }),
  },
  'a hold that the sweep does not find': {
    what: ['hold-overdue', 'misplaced-booking'],
    async corrupt(floor) {
      const held = await floor.read(await floor.hold(floor.session(1), 1));
      const remove = ['GSI2PK', 'GSI2SK'];
      await updateItem(floor.table, { update: bookingKey(held), set: { note: 'lost' }, remove, only: [] });
      floor.clock.at = new Date(floor.clock.at.getTime() + 60 * 60_000);
    },
  },
  'a hold without an end': {
    what: ['hold-overdue'],
    async corrupt(floor) {
      const { expiresAt: _never, ...held } = await floor.read(await floor.hold(floor.session(1), 1));
      await rewrite(floor, held);
    },
  },
  'a hold beyond its last moment to pay': {
    what: ['held-too-long'],
    async corrupt(floor) {
      const held = await floor.read(await floor.hold(floor.session(1), 1));
      await rewrite(floor, { ...held, expiresAt: addMinutes(held.payBy ?? held.createdAt, 1) });
    },
  },
  'seats of a booking that is over': {
    what: ['seats-of-booking', 'seats-held', 'seats-sold', 'resource-tokens'],
    async corrupt(floor) {
      const { expiresAt: _over, ...held } = await floor.read(await floor.hold(floor.session(1), 1));
      await rewrite(floor, { ...held, state: 'expired' });
    },
  },
  'a booking in the wrong place of the agenda': {
    what: ['misplaced-booking'],
    corrupt: (floor, booking) => set(floor, bookingKey(booking), { GSI1SK: 'nowhere' }),
  },
  'a gift card that its id does not lead to': {
    what: ['missing-pointer', 'orphan-pointer'],
    async corrupt(floor, { organizationId, venueId }) {
      const [found] = await giftCards(floor.table).list(organizationId);
      if (!found) throw new Error('There is no card.');
      await deleteItem(floor.table, keys.giftCardId(organizationId, found.id));
      const slug = keys.slug('a-venue-that-is-gone' as never);
      const gone = venueId.replace(/.$/, 'x');
      await putItem(floor.table, { ...slug, entity: 'DIRECTORY', organizationId, venueId: gone });
    },
  },
  'a booking that search finds by an old name, and not by its reference': {
    what: ['booking-entries'],
    async corrupt(floor, booking) {
      const [, reference, ...others] = entriesOf(booking);
      const { organizationId: org, id, startsAt: place } = booking;
      const old = keys.foundBooking(org, { kind: 'WORD', text: 'oldname', place, id });
      if (!reference || others.length === 0) throw new Error('It has no entries.');
      await writeEntries(floor.table, {
        puts: [{ ...others.at(-1), ...old }],
        deletes: [reference],
      });
    },
  },
  'bookings that were made before there were entries': {
    what: ['booking-entries'],
    corrupt: (floor, booking) => writeEntries(floor.table, { puts: [], deletes: entriesOf(booking) }),
  },
  'figures of a past day that its bookings do not bear out': {
    what: ['day-figures'],
    async corrupt(floor, { organizationId, venueId, date }) {
      floor.clock.at = new Date(`${addDays(date, 1)}T12:00:00.000Z`);
      await floor.wait(0);
      await countEndedDays(floor.deps, { organizationId });
      const found = await look(floor.table, floor.clock.at.toISOString());
      if (found.found.length > 0) throw new Error('The day was counted wrong.');
      const figures = await dayFiguresOf(floor.table).get(organizationId, venueId, date);
      if (!figures || figures.counts.bookings === 0) throw new Error('The day was not counted.');
      await set(floor, keys.dayFigures(organizationId, venueId, date), {
        counts: { ...figures.counts, bookings: figures.counts.bookings + 1 },
      });
    },
  },
  'a private session with two parties': {
    what: ['shared-exclusive'],
    forPeople: ['shared-exclusive'],
    async corrupt(floor, booking) {
      await floor.hold(floor.session(0), 1);
      await set(floor, sessionKey(booking), { eventType: 'private' });
    },
  },
  'more seats sold than there are': {
    what: ['oversold', 'negative-seats'],
    forPeople: ['oversold'],
    stays: [],
    corrupt: (floor, booking) => set(floor, sessionKey(booking), { capacityTotal: 2, capacityRemaining: -1 }),
  },
  'one room for two sessions': {
    what: ['resource-tokens', 'resource-double-sold'],
    forPeople: ['resource-double-sold'],
    async corrupt(floor, booking) {
      const other = await floor.read(await floor.hold(floor.session(1), 1));
      if (!booking.resources || !other.resources) throw new Error('They need no room.');
      const resources = { ...other.resources, from: booking.resources.from };
      await rewrite(floor, { ...other, resources });
      await set(floor, sessionKey(other), { resources });
    },
  },
  'a booking whose session is gone': {
    what: ['session-missing'],
    forPeople: ['session-missing'],
    corrupt: (floor, booking) => deleteItem(floor.table, sessionKey(booking)),
  },
  'items that cannot be read': {
    what: ['unreadable'],
    forPeople: ['unreadable'],
    async corrupt(floor, booking) {
      const { PK } = sessionKey(booking);
      await putItem(floor.table, { PK, SK: 'SESSION#never', entity: 'SESSION', capacityRemaining: 'many' });
      await putItem(floor.table, { PK: bookingKey(booking).PK, SK: 'A NOTE' });
      await putItem(floor.table, {
        ...keys.closure(booking.organizationId, booking.venueId, 'cls_none' as never),
        entity: 'CLOSURE',
      });
    },
  },
};

/** A booking for three, confirmed by staff, with a promo code, gift card and room, for all corruptions. */
export async function soldBooking(floor: Floor): Promise<Booking> {
  const token = await floor.hold(floor.session(0), 3);
  await startCheckout(floor.deps, token, { ...details, promoCode: promo, giftCardCode: card });
  for (const page of floor.bank.pages()) floor.bank.pay(page.checkoutSessionId);
  await floor.news();
  const booking = await floor.read(token);
  await indexBooking(floor.table, null, booking);
  return booking;
}
