import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { MinorUnits } from '../../../../core/contract/model/money.ts';
import {
  balanceOf,
  cancellationFeeIn,
  refundBetween,
} from '../../../../core/domain/booking/payments/ledger.ts';
import { Problem } from '../../../../core/domain/problem.ts';

/** What a person was shown of a change before they made it: minor units. */
export interface Agreed {
  readonly expectedTotal?: MinorUnits | undefined;
  readonly expectedRefund?: MinorUnits | undefined;
}

/** What a change costs, gives back, keeps and leaves to pay. Minor units. */
export function figuresOf(before: Booking, after: Booking) {
  return {
    quote: after.quote,
    fee: cancellationFeeIn(after.quote) - cancellationFeeIn(before.quote),
    refund: refundBetween(before, after),
    balance: balanceOf(after),
  };
}

/** @throws Problem('price-changed') with the figures as they are now */
export function checkAgreed(agreed: Agreed, before: Booking, after: Booking): void {
  const current = figuresOf(before, after);
  const { expectedTotal = current.quote.total, expectedRefund = current.refund } = agreed;
  if (expectedTotal === current.quote.total && expectedRefund === current.refund) return;
  const detail = 'price-changed';
  throw new Problem('price-changed', detail, [], current);
}
