import type { Session } from '../../contract/model/catalogue/session.ts';
import type { Booking } from '../../contract/model/guest/booking.ts';
import type { MinorUnits } from '../../contract/model/money.ts';
import type { Instant } from '../../contract/model/time.ts';
import { moveAtSamePrice } from './change.ts';

interface KeptPrice {
  readonly session: Session;
  /** What the new time sells for, in minor units. */
  readonly listed: MinorUnits;
  /** Why staff keep the price. */
  readonly reason: string;
  /** The cancellation fee that is due now, in hundredths of a percent. */
  readonly feeBasisPoints: number;
  readonly now: Instant;
}

/**
 * A confirmed booking at another time and at its old price. The ledger says what the guest was spared, or paid beyond
 * the price of the new time, and why.
 * @throws Problem('wrong-state') when it cannot be moved
 */
export function keepPrice(booking: Booking, kept: KeptPrice): Booking {
  const { session, listed, reason, feeBasisPoints, now } = kept;
  const moved = moveAtSamePrice(booking, session, now);
  const after = feeBasisPoints > 0 ? { ...moved, leastFeeBasisPoints: feeBasisPoints } : moved;
  const amount = listed - booking.quote.total;
  if (amount === 0) return after;
  return { ...after, ledger: [...after.ledger, { kind: 'price-kept', at: now, amount, reason }] };
}
