import type { Booking } from '../../core/contract/model/booking.ts';
import type { SessionId } from '../../core/contract/model/ids.ts';
import type { PromoCode } from '../../core/contract/model/promo-code.ts';
import type { Instant } from '../../core/contract/model/time.ts';
import { type Movements, usesOf } from '../../core/domain/booking/movements.ts';
import {
  after,
  atLeast,
  below,
  type Condition,
  is,
  lessThan,
  notAfter,
  present,
  same,
} from './conditions.ts';
import { keys } from './keys.ts';
import type { Update } from './transaction.ts';

/**
 * What taking seats asks of a session beside room for them. `guest`: open, on the schedule, within the booking
 * window. `staff`: open and on the schedule. `any`: nothing, where somebody who may has said so.
 */
export type Admission = 'guest' | 'staff' | 'any';

interface Limits {
  readonly now: Instant;
  readonly admission?: Admission | undefined;
  /** The code that is newly used: one that was taken before is taken again without asking. */
  readonly promoCode?: PromoCode | undefined;
}

export interface CounterWrite {
  readonly what: 'session' | 'promo-code' | 'gift-card';
  readonly write: Update;
}

/** The writes that move every counter by as much as the booking says. */
export function counterWrites(booking: Booking, moved: Movements, limits: Limits): CounterWrite[] {
  return [
    ...moved.sessions.map(({ sessionId, seats, held }) => ({
      what: 'session' as const,
      write: seatWrite(booking, sessionId, { seats, held }, limits),
    })),
    ...promoCodeWrites(booking, moved.promoCodes, limits),
    ...moved.promoCodes.map((use) => customerWrite(booking, use, limits)),
    ...moved.giftCards.map(({ code, amount }) => ({
      what: 'gift-card' as const,
      write: {
        update: keys.giftCard(booking.organizationId, code),
        add: { balance: -amount },
        only: amount > 0 ? [is('status', 'active'), atLeast('balance', amount)] : [present],
      },
    })),
  ];
}

function seatWrite(
  { organizationId, resources }: Booking,
  sessionId: SessionId,
  { seats, held }: { seats: number; held: number },
  { now, admission = 'guest' }: Limits,
): Update {
  return {
    update: keys.session(organizationId, sessionId),
    add: { capacityRemaining: -seats, capacityHeld: held, version: 1 },
    only: seats > 0 ? [present, ...roomFor(seats, resources), ...admits(admission, now)] : [present],
  };
}

/** What the session needs beside its seats is what the booking takes with them. */
function roomFor(seats: number, resources: Booking['resources']): Condition[] {
  return [atLeast('capacityRemaining', seats), same('resources', resources)];
}

function admits(admission: Admission, now: Instant): Condition[] {
  if (admission === 'any') return [];
  const onSale = [is('status', 'open'), is('offSchedule', false)];
  return admission === 'staff'
    ? onSale
    : [...onSale, after('bookableUntil', now), notAfter('bookableFrom', now)];
}

function promoCodeWrites(
  { organizationId }: Booking,
  moves: Movements['promoCodes'],
  { promoCode }: Limits,
): CounterWrite[] {
  return usesOf(moves).map(({ code, uses }) => {
    const limited = uses > 0 && promoCode?.code === code;
    const update = keys.promoCode(organizationId, code);
    const only = limited ? [is('status', 'active'), below('uses', 'maxUses')] : [present];
    return { what: 'promo-code' as const, write: { update, add: { uses }, only } };
  });
}

function customerWrite(
  { organizationId }: Booking,
  { code, customer, uses }: Movements['promoCodes'][number],
  { promoCode }: Limits,
): CounterWrite {
  const most = uses > 0 && promoCode?.code === code ? promoCode.maxUsesPerCustomer : undefined;
  return {
    what: 'promo-code',
    write: {
      update: keys.promoUse(organizationId, code, customer),
      set: { entity: 'PROMO_USE' },
      add: { uses },
      only: most === undefined ? [] : [lessThan('uses', most)],
    },
  };
}
