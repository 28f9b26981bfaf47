import type { Currency, MinorUnits } from '../../contract/model/money.ts';
import type { Discount, Quote } from '../../contract/model/price.ts';
import { checkAmount } from '../money/amount-problems.ts';
import { shareOf, sum } from '../money/money.ts';
import { fieldProblem, Problem } from '../problem.ts';

/** What a discount takes off a price, both in minor units: never more than the price. */
export function discountedBy(discount: Discount, price: MinorUnits, currency: Currency): MinorUnits {
  const off = discount.kind === 'percent' ? shareOf(price, discount.basisPoints, currency) : discount.amount;
  return Math.min(off, price);
}

/**
 * A discount by staff fits the price it is given on: what is sold, less the promo code. Once given it stays with the
 * booking and takes off less where the price falls below it. `field`: of the request, where the amount is.
 * @throws Problem('invalid-input') for an amount above the price, or off the step of the currency
 */
export function checkDiscount(discount: Discount, { lines, subtotal, currency }: Quote, field: string): void {
  if (discount.kind === 'percent') return;
  checkAmount(field, discount.amount, currency);
  const promotion = sum(lines.flatMap(({ kind, amount }) => (kind === 'promo-code' ? [amount] : [])));
  if (discount.amount <= subtotal + promotion) return;
  const detail = 'discount-above-price';
  throw new Problem('invalid-input', detail, [fieldProblem(field, detail)]);
}
