import type { Booking } from '../../../contract/model/guest/booking.ts';
import type { GroupPart } from '../../../contract/model/guest/group.ts';
import type { MinorUnits } from '../../../contract/model/money.ts';
import type { Instant } from '../../../contract/model/time.ts';
import { sum } from '../../money/money.ts';
import { balanceOf } from './ledger.ts';

/**
 * What the guest of a group can pay now, divided over its bookings: for those that wait to be paid what is due, else
 * what is left to pay of those that are confirmed. Each part is a booking's own amount, so nothing is rounded. Nothing
 * is due of bookings whose money is on its way.
 */
export function groupDue(members: readonly Booking[], now: Instant): GroupPart[] {
  const waiting = members.filter((booking) => awaitsPayment(booking, now));
  const asked: readonly (readonly [Booking, MinorUnits])[] =
    waiting.length > 0
      ? waiting.filter(isUnpaid).map((booking) => [booking, booking.quote.dueNow])
      : members.filter(isComing).map((booking) => [booking, balanceOf(booking)]);
  return asked.flatMap(([{ id: bookingId }, amount]) => (amount > 0 ? [{ bookingId, amount }] : []));
}

export function sumOf(parts: readonly GroupPart[]): MinorUnits {
  return sum(parts.map(({ amount }) => amount));
}

/** Its seats are held until it is paid. */
export function awaitsPayment({ state, expiresAt = '' }: Booking, now: Instant): boolean {
  return state === 'pending' && expiresAt > now;
}

function isUnpaid({ paymentState }: Booking): boolean {
  return paymentState !== 'processing';
}

function isComing({ state }: Booking): boolean {
  return state === 'confirmed' || state === 'checked_in';
}
