import { isSupportedCurrency, smallestCharge } from '../../core/domain/money/currencies.ts';
import { isOnStep } from '../../core/domain/money/money.ts';
import { StripeFault } from './fault.ts';

/** The amount, if Stripe takes it in this currency: whole króna in hundredths, for example. Codes in lower case. */
export function takeable(amount: number, currency: string, param: string): number {
  const code = currency.toUpperCase();
  if (!isSupportedCurrency(code))
    throw new StripeFault(400, `Invalid currency: ${currency}.`, { param: 'currency' });
  if (isOnStep(amount, code)) return amount;
  const message = `Invalid amount in ${currency}: ${amount} has more decimals than can be charged.`;
  throw new StripeFault(400, message, { code: 'parameter_invalid_integer', param });
}

/** The same for an amount charged to a card, which has a minimum. */
export function chargeable(amount: number, currency: string): number {
  if (takeable(amount, currency, 'line_items') >= smallestCharge(currency.toUpperCase())) return amount;
  const message = 'The Checkout Session total is below the smallest amount that can be charged.';
  throw new StripeFault(400, message, { code: 'amount_too_small' });
}
