import type { Currency, MinorUnits } from '../../../core/contract/model/money.ts';
import { isSupportedCurrency } from '../../../core/domain/money/currencies.ts';
import { isOnStep } from '../../../core/domain/money/money.ts';

/**
 * Checks one of our amounts (minor units) for Stripe. Both count in the same unit, so amounts from Stripe
 * need no conversion; this refuses amounts that Stripe would refuse or charge differently.
 */
export function toStripe(amount: MinorUnits, currency: Currency): number {
  if (isSupportedCurrency(currency) && isOnStep(amount, currency)) return amount;
  throw new RangeError(`Stripe cannot be asked for ${amount} minor units of ${currency}.`);
}
