import type { Booking } from '../../contract/model/guest/booking.ts';
import type { MinorUnits } from '../../contract/model/money.ts';
import type { Quote } from '../../contract/model/price.ts';
import { shareRoundedUp } from '../money/money.ts';
import { moveTo, type NewTime } from './change.ts';
import { cancellationFeeIn, refundBetween } from './payments/ledger.ts';

export interface Rescheduling extends Omit<NewTime, 'quote' | 'event'> {
  /** The new price, with this much of what was paid before kept as a cancellation fee. Minor units. */
  readonly price: (cancellationFee: MinorUnits) => Quote;
  /** Kept of what falls away, in hundredths of a percent: `feeShare`, or 0 where the venue waives it. */
  readonly feeBasisPoints: number;
}

/**
 * A confirmed booking at another time or with another party. What becomes cheaper is cancelled in part: the fee
 * that is due now is kept of it, and stays due when the guest leaves this time for a later one.
 * @throws as `moveTo` does
 */
export function reschedule(booking: Booking, { price, feeBasisPoints, ...time }: Rescheduling): Booking {
  const event = 'reschedule' as const;
  const kept = cancellationFeeIn(booking.quote);
  const free = moveTo(booking, { ...time, event, quote: price(kept) });
  // Rounded up, so that giving seats up one by one costs no less than all at once.
  const fee = shareRoundedUp(refundBetween(booking, free), feeBasisPoints, free.quote.currency);
  const after = fee > 0 ? moveTo(booking, { ...time, event, quote: price(kept + fee) }) : free;
  const leaves = after.sessionId !== booking.sessionId && feeBasisPoints > 0;
  return leaves ? { ...after, leastFeeBasisPoints: feeBasisPoints } : after;
}
