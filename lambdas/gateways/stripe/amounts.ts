import type { Currency, MinorUnits } from '../../../core/contract/model/money.ts';
import { isOffered } from '../../../core/domain/money/currencies.ts';
import { isOnStep } from '../../../core/domain/money/money.ts';

/**
 * One of our amounts (minor units) as Stripe takes it. Both count in the same unit, so that amounts from Stripe need
 * no conversion; this refuses what Stripe would refuse, or would charge as something else.
 */
export function toStripe(amount: MinorUnits, currency: Currency): number {
  if (isOffered(currency) && isOnStep(amount, currency)) return amount;
  throw new RangeError(`Stripe cannot be asked for ${amount} minor units of ${currency}.`);
}
