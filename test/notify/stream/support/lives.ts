import type { EventType } from '../../../../core/contract/events.ts';
import type { SessionId } from '../../../../core/contract/model/ids.ts';
import type { GiftCard } from '../../../../core/contract/model/money/gift-card.ts';
import type { Change } from '../../../../lambdas/data/change.ts';
import { keys } from '../../../../lambdas/data/keys.ts';
import { organizations } from '../../../../lambdas/data/platform/organizations.ts';
import { venues } from '../../../../lambdas/data/venue/venues.ts';
import { createStaffBooking } from '../../../../lambdas/usecases/desk/bookings/create-staff-booking.ts';
import { moveBooking } from '../../../../lambdas/usecases/desk/bookings/move-booking.ts';
import { refundAtDesk } from '../../../../lambdas/usecases/desk/bookings/take-payment.ts';
import { cancelBooking } from '../../../../lambdas/usecases/guest/booking/cancel-booking.ts';
import { extendHold } from '../../../../lambdas/usecases/guest/booking/extend-hold.ts';
import { bookingByLink } from '../../../../lambdas/usecases/guest/booking/view-booking.ts';
import { applyPayment } from '../../../../lambdas/usecases/money/payment/apply-payment.ts';
import { releaseHold } from '../../../../lambdas/usecases/money/payment/release-hold.ts';
import { managerOf } from '../../../desk/closures/support.ts';
import { card, putCard } from '../../../model/support/floor.ts';
import { openPage, setup, type Till } from '../../../money/payment/support.ts';
import { rescheduleAsQuoted } from '../../../support/agree.ts';
import { sessionsOf } from '../../../support/shop.ts';
import { record } from './record.ts';

/** The lives of bookings as stream records, and the events they become. */
export const news: readonly [what: string, happens: (till: Till) => Promise<Change>, told: EventType[]][] = [
  ['seats are held', taken, ['booking.held']],
  ['seats are held for who waited', offeredSeats, ['booking.held', 'booking.seats-offered']],
  ['a hold is extended', async (till) => from(guest(till), (who) => extendHold(till.deps, who.token)), []],
  ['a hold runs out', async (till) => from(guest(till), (who) => who.wait(11)), ['booking.expired']],
  [
    'a hold is given back',
    async (till) => from(guest(till), (who) => releaseHold(till.deps, who.token)),
    ['booking.cancelled'],
  ],
  [
    'a guest goes to pay',
    async (till) => from(guest(till), (who) => openPage(till, who.token)),
    ['booking.checkout-started'],
  ],
  ['staff ask for payment by a link', askedToPay, ['booking.payment-requested']],
  [
    'a guest has paid',
    async (till) => from(paying(till), (who) => who.applyPayment()),
    ['booking.confirmed'],
  ],
  ['it is paid too late, and there is another time', late, ['booking.time-offered']],
  ['the guest does not take the other time', tooLateForAll, ['booking.refund-requested']],
  ['the guest takes the other time', takenAfterAll, ['booking.confirmed']],
  ['the refund has been made', refundMade, ['booking.refund-made']],
  [
    'a guest comes at another time',
    async (till) =>
      from(confirmed(till), (who) =>
        rescheduleAsQuoted(till.deps, who.token, { sessionId: who.another, party: undefined }),
      ),
    ['booking.rescheduled'],
  ],
  ['the difference of a change is not paid in time', differenceUnpaid, ['booking.difference-unpaid']],
  [
    'a guest cancels',
    async (till) =>
      from(confirmed(till), (who) => cancelBooking(till.deps, who.token, { expectedRefund: 7500 })),
    ['booking.cancelled', 'booking.refund-requested'],
  ],
  [
    'staff give something back',
    async (till) =>
      from(confirmed(till), (who) =>
        refundAtDesk(desk(till), who.target, { amount: 100, idempotencyKey: 'sorry', reason: 'Cold' }),
      ),
    ['booking.refund-requested'],
  ],
  ['staff give something back to the gift card that paid', cardRefunded, ['booking.refunded-to-gift-card']],
  [
    'a party arrives',
    async (till) => from(confirmed(till), (who) => moveBooking(desk(till), who.target, 'check-in')),
    ['booking.checked-in'],
  ],
  ['a party leaves', (till) => after(till, 'check-in', 'complete'), ['booking.completed']],
  [
    'the party does not come',
    async (till) => from(confirmed(till), (who) => moveBooking(desk(till), who.target, 'no-show')),
    ['booking.no-show'],
  ],
  ['they came after all', (till) => after(till, 'no-show', 'undo-no-show'), ['booking.reopened']],
  ['they had not come', (till) => after(till, 'check-in', 'undo-check-in'), ['booking.reopened']],
  ['what was left is paid', balancePaid, ['booking.paid']],
];

type Move = Parameters<typeof moveBooking>[2];

/** The meaning of the second move by staff. */
async function after(till: Till, first: Move, second: Move): Promise<Change> {
  const who = await confirmed(till);
  await moveBooking(desk(till), who.target, first);
  return who.tell(() => moveBooking(desk(till), who.target, second));
}

/** A party that grew, whose guest has not paid for the new seats. */
async function differenceUnpaid(till: Till): Promise<Change> {
  const who = await confirmed(till);
  const { sessionId } = await bookingByLink(till.deps, who.token);
  const party = [{ unitId: 'player', quantity: 4 }];
  await rescheduleAsQuoted(till.deps, who.token, { sessionId, party });
  return who.tell(() => who.wait(40));
}

/** As if half of it was still to be paid. */
async function balancePaid(till: Till): Promise<Change> {
  const paid = await from(confirmed(till), async () => undefined);
  const entry = {
    kind: 'payment',
    at: till.clock.at.toISOString(),
    id: 'pay_rest',
    method: 'cash',
    amount: 100,
  };
  const before = Array.isArray(paid.after?.ledger) ? paid.after.ledger : [];
  const ledger = [...before, entry];
  return { ...paid, before: paid.after, after: { ...paid.after, ledger, version: 9 } };
}

/** Seats taken and released. */
export async function shortLife(till: Till): Promise<Change[]> {
  const { tell, token } = await guest(till);
  const held = await tell(async () => undefined);
  return [{ ...held, before: null }, await tell(() => releaseHold(till.deps, token))];
}

/** A booking that is paid too late, whose time offer expires and whose payment is refunded. */
export async function lateLife(till: Till): Promise<Change[]> {
  const { expired, offered, tell, wait, ...who } = await tooLate(till);
  const refunded = await tell(() => wait(15));
  return [expired, offered, refunded, await tell(() => till.carryOutRefunds(who))];
}

/** A guest with a hold, and the stream records of what happens next. */
async function guest(till: Till) {
  const { shop, session, hold, read, wait } = await setup(till);
  const { token } = await hold(3);
  const { id: bookingId, organizationId } = await read(token);
  const days = await sessionsOf(till.table, shop, till.clock.at, 5);
  const another = days.find(({ startsAt }) => startsAt > session.startsAt)?.id as SessionId;
  return {
    ...{ shop, hold, wait, token, bookingId, organizationId, another },
    target: { actor: managerOf(shop), venueId: shop.venue.id, bookingId },
    tell: (happen: () => Promise<unknown>): Promise<Change> =>
      record(till.table, keys.booking(organizationId, bookingId), happen),
  };
}

type Guest = Awaited<ReturnType<typeof guest>>;

async function from<G extends Guest>(who: Promise<G>, happen: (who: G) => Promise<unknown>): Promise<Change> {
  const one = await who;
  return one.tell(() => happen(one));
}

/** Paid, but not yet reported. */
async function paying(till: Till) {
  const who = await guest(till);
  const checkoutSessionId = await openPage(till, who.token);
  await till.outcome(checkoutSessionId, 'pay');
  return { ...who, applyPayment: () => applyPayment(till, { ...who, checkoutSessionId }) };
}

async function confirmed(till: Till) {
  const who = await paying(till);
  await who.applyPayment();
  return who;
}

/** Paid, but reported after the seats were sold to another guest. */
async function tooLate(till: Till) {
  const who = await paying(till);
  const expired = await who.tell(() => who.wait(40));
  await who.hold(9);
  const offered = await who.tell(who.applyPayment);
  return { ...who, expired, offered };
}

async function taken(till: Till): Promise<Change> {
  const { tell } = await guest(till);
  return { ...(await tell(async () => undefined)), before: null };
}

async function offeredSeats(till: Till): Promise<Change> {
  const held = await taken(till);
  return { ...held, after: { ...held.after, source: 'waitlist' } };
}

async function late(till: Till): Promise<Change> {
  return (await tooLate(till)).offered;
}

async function tooLateForAll(till: Till): Promise<Change> {
  const who = await tooLate(till);
  return who.tell(() => who.wait(15));
}

async function takenAfterAll(till: Till): Promise<Change> {
  const who = await tooLate(till);
  return who.tell(() => rescheduleAsQuoted(till.deps, who.token, { sessionId: who.another }));
}

async function refundMade(till: Till): Promise<Change> {
  const who = await tooLate(till);
  await who.wait(15);
  return who.tell(() => till.carryOutRefunds(who));
}

async function askedToPay(till: Till): Promise<Change> {
  const { key } = await byPhone(till, { payment: { method: 'link', hoursToPay: 24 } });
  return { ...(await record(till.table, key, async () => undefined)), before: null };
}

async function cardRefunded(till: Till): Promise<Change> {
  const giftCardCode = card as GiftCard['code'];
  const { key, target } = await byPhone(till, { giftCardCode, payment: { method: 'venue' } });
  const goodwill = { amount: 500, idempotencyKey: 'sorry', reason: 'Cold' };
  return record(till.table, key, () => refundAtDesk(desk(till), target, goodwill));
}

type StaffBooking = Parameters<typeof createStaffBooking>[1];

/** Staff book for a guest on the phone, at a venue that has sold a gift card. */
async function byPhone(till: Till, how: Pick<StaffBooking, 'payment' | 'giftCardCode'>) {
  const { shop, target, another: sessionId } = await guest(till);
  await putCard(till.table, shop.organization.id, shop.venue.id);
  const { id: bookingId, organizationId } = await createStaffBooking(desk(till), {
    actor: managerOf(shop),
    venueId: shop.venue.id,
    idempotencyKey: `${sessionId}-by-phone`,
    sessionId,
    party: [{ unitId: 'player', quantity: 1 }],
    guest: { name: 'Tom Telephone', email: 'tom@example.com', phone: '' },
    answers: [],
    source: 'staff',
    ...how,
  });
  return { key: keys.booking(organizationId, bookingId), target: { ...target, bookingId } };
}

function desk({ table, deps: { clock, ids } }: Till) {
  return { table, clock, ids, organizations: organizations(table), venues: venues(table) };
}
