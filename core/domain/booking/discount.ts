import type { Booking } from '../../contract/model/guest/booking.ts';
import type { Discount, Rates } from '../../contract/model/price.ts';
import type { Instant } from '../../contract/model/time.ts';
import { checkDiscount } from '../pricing/discount.ts';
import { isSale, quoteOf } from '../pricing/quote.ts';
import { Problem } from '../problem.ts';
import { applyQuote } from './change.ts';
import { cancellationFeeIn, cardOf, giftCardUsed } from './payments/ledger.ts';
import { holdsSeats } from './states.ts';

/**
 * A confirmed booking with another discount by staff, or none, at the prices and rates that it was sold at. An
 * overpayment is refunded; an underpayment becomes the balance.
 * @throws Problem('wrong-state') for one that is not confirmed, or whose money a bank has; Problem('invalid-input')
 * for more than the price
 */
export function changeDiscount(
  booking: Booking,
  discount: Discount | null,
  { rates, now }: { readonly rates: Rates; readonly now: Instant },
): Booking {
  if (!booking.confirmedAt || !holdsSeats(booking.state)) throw new Problem('wrong-state', 'not-confirmed');
  const { lines, currency } = booking.quote;
  if (discount) checkDiscount(discount, booking.quote, 'off.amount');
  const quote = quoteOf({
    ...rates,
    currency,
    lines: lines.filter(isSale),
    promoCode: promotionIn(booking),
    ...(discount && { staffDiscount: discount }),
    giftCard: cardOf(booking),
    cancellationFee: cancellationFeeIn(booking.quote),
  });
  const { discount: _before, ...rest } = booking;
  const next = { ...rest, quote, rates, ...(discount && { discount }) };
  return applyQuote(next, giftCardUsed(booking), now);
}

/** The promo code takes off what it took off when the booking was sold, whatever has become of the code. */
function promotionIn({ quote }: Booking) {
  const line = quote.lines.find(({ kind }) => kind === 'promo-code');
  if (!line) return undefined;
  return { code: line.id, name: line.label, discount: { kind: 'amount' as const, amount: -line.amount } };
}
