import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import type { Instant } from '../../../core/contract/model/time.ts';
import type { PromoCode } from '../../../core/contract/model/venue/promo-code.ts';
import { type Movements, usesOf } from '../../../core/domain/booking/payments/movements.ts';
import {
  after,
  atLeast,
  atPlan,
  below,
  type Condition,
  is,
  lessThan,
  notAfter,
  present,
  same,
} from '../conditions.ts';
import { keys } from '../keys.ts';
import { label, type Named, type Update, type Write } from '../transaction.ts';

/**
 * What taking seats requires of a session besides room. `guest`: open, on the schedule, within the booking
 * window. `staff`: open and on the schedule. `any`: nothing, after an override by a member who may give it.
 */
export type Admission = 'guest' | 'staff' | 'any';

interface Limits {
  readonly now: Instant;
  readonly admission?: Admission | undefined;
  /** Beside what moves, the booking's session must be open: a sale, of seats that are held already. */
  readonly onlyIfOpen?: boolean | undefined;
  /** The code that is newly used: one that was taken before is taken again without asking. */
  readonly promoCode?: PromoCode | undefined;
  /** How many unpaid bookings the holder may have at the venue, this one included; without it any number. */
  readonly mostLiveHolds?: number | undefined;
}

export type CounterWrite = Named<'session' | 'promo-code' | 'gift-card' | 'holder'>;

/** The writes that move every counter by as much as the booking says. */
export function counterWrites(booking: Booking, moved: Movements, limits: Limits): CounterWrite[] {
  return [
    ...label('session', ...sessionWrites(booking, moved, limits)),
    ...label('promo-code', ...promoCodeWrites(booking, moved.promoCodes, limits)),
    ...label('promo-code', ...moved.promoCodes.map((use) => customerWrite(booking, use, limits))),
    ...label('gift-card', ...moved.giftCards.map((spent) => giftCardWrite(booking, spent))),
    ...label('holder', ...moved.holders.map((move) => holderWrite(booking, move, limits))),
  ];
}

function giftCardWrite(
  { organizationId }: Booking,
  { code, amount }: Movements['giftCards'][number],
): Update {
  return {
    update: keys.giftCard(organizationId, code),
    add: { balance: -amount },
    only: amount > 0 ? [is('status', 'active'), atLeast('balance', amount)] : [present],
  };
}

/** Days that a network's count outlives its last change: money may be on its way for 14, and its seats are held. */
const liveHoldsDays = 16;

/** When the count of a network that changed now is deleted, in seconds since 1970. */
export function liveHoldsKeptUntil(now: Instant): number {
  return Math.floor(Date.parse(now) / 1000) + liveHoldsDays * 24 * 60 * 60;
}

function holderWrite(
  { organizationId, venueId }: Booking,
  { holder, holds }: Movements['holders'][number],
  { now, mostLiveHolds }: Limits,
): Update {
  return {
    update: keys.liveHolds(organizationId, venueId, holder),
    set: { entity: 'LIVE_HOLDS', ttl: liveHoldsKeptUntil(now) },
    add: { holds },
    only: holds > 0 && mostLiveHolds !== undefined ? [lessThan('holds', mostLiveHolds)] : [],
  };
}

function sessionWrites(booking: Booking, { sessions }: Movements, limits: Limits): Write[] {
  const moves = sessions.map((move) => seatWrite(booking, move, limits));
  const { organizationId, sessionId } = booking;
  if (!limits.onlyIfOpen || sessions.some((move) => move.sessionId === sessionId)) return moves;
  const check = { check: keys.session(organizationId, sessionId), only: [present, isOpen] };
  return [...moves, check];
}

const isOpen = is('status', 'open');

function seatWrite(
  booking: Booking,
  move: Movements['sessions'][number],
  { now, admission = 'guest', onlyIfOpen = false }: Limits,
): Update {
  const { sessionId, seats, held, exclusive } = move;
  const takes = seats > 0 || exclusive > 0;
  return {
    update: keys.session(booking.organizationId, sessionId),
    add: {
      capacityRemaining: -seats,
      capacityHeld: held,
      capacitySold: seats - held,
      version: 1,
      ...(exclusive !== 0 && { exclusiveParties: exclusive }),
    },
    only: takes
      ? [present, ...roomFor(booking, move), ...asPlanned(booking), ...admits(admission, now)]
      : [present, ...(onlyIfOpen && sessionId === booking.sessionId ? [isOpen] : [])],
  };
}

/**
 * A party that has the session to itself takes all of its seats, and only while no other party is in it. Any other
 * party takes what it needs, in a session that no party has to itself.
 */
function roomFor(booking: Booking, { seats, exclusive }: Movements['sessions'][number]): Condition[] {
  if (!booking.exclusive) return [atLeast('capacityRemaining', seats), lessThan('exclusiveParties', 1)];
  const alone = [is('capacityTotal', booking.seats), is('capacityRemaining', seats)];
  return exclusive > 0 ? [...alone, lessThan('exclusiveParties', 1)] : alone;
}

/** The session has not changed since it was read, so its details and price in the booking are still right. */
function asPlanned({ resources, endsAt, date, planVersion }: Booking): Condition[] {
  const session = [same('resources', resources), is('endsAt', endsAt), is('date', date)];
  return planVersion === undefined ? session : [...session, atPlan(planVersion)];
}

function admits(admission: Admission, now: Instant): Condition[] {
  if (admission === 'any') return [];
  const onSale = [isOpen, is('offSchedule', false)];
  return admission === 'staff'
    ? onSale
    : [...onSale, after('bookableUntil', now), notAfter('bookableFrom', now)];
}

function promoCodeWrites(
  { organizationId }: Booking,
  moves: Movements['promoCodes'],
  { promoCode }: Limits,
): Update[] {
  return usesOf(moves).map(({ code, uses }) => {
    const limited = uses > 0 && promoCode?.code === code;
    const update = keys.promoCode(organizationId, code);
    const only = limited ? [is('status', 'active'), below('uses', 'maxUses')] : [present];
    return { update, add: { uses }, only };
  });
}

function customerWrite(
  { organizationId }: Booking,
  { code, customer, uses }: Movements['promoCodes'][number],
  { promoCode }: Limits,
): Update {
  const most = uses > 0 && promoCode?.code === code ? promoCode.maxUsesPerCustomer : undefined;
  return {
    update: keys.promoUse(organizationId, code, customer),
    set: { entity: 'PROMO_USE' },
    add: { uses },
    only: most === undefined ? [] : [lessThan('uses', most)],
  };
}
