import type { Currency, MinorUnits } from '../../contract/model/money.ts';
import type { QuoteLine, Tax } from '../../contract/model/price.ts';
import { fractionOf, sum } from '../money/money.ts';

/** A tax of this rate equals the amount that it is on. */
const whole = 100_000;

/**
 * The taxes of an amount, in minor units, each rounded half up to the step of the currency. A tax that prices
 * do not include is added to them. A tax that they include is only shown: together with the other included
 * ones it is the difference between the amount and the amount without taxes.
 */
export function taxLines(taxes: readonly Tax[], amount: MinorUnits, currency: Currency): QuoteLine[] {
  const included = sum(taxes.filter((tax) => tax.included).map(({ rate }) => rate));
  return taxes.map((tax) => {
    const part = fractionOf(amount, [tax.rate, tax.included ? whole + included : whole], currency);
    const line = { id: tax.id, label: tax.name, quantity: 1, unitAmount: part, amount: part };
    return { kind: 'tax', ...line, ...(tax.included ? { included: true } : {}) };
  });
}
