import type { Currency, MinorUnits } from '../../contract/model/money.ts';
import { type CurrencyUnits, unitsOf } from './units.ts';

type Look = Pick<Intl.NumberFormatOptions, 'currencyDisplay' | 'signDisplay'>;

/**
 * Minor units -> money for people, with the decimals of our table: Intl's own differ between browsers, and from
 * Stripe's. An amount that needs more decimals shows them, so that no money is hidden. `short` leaves out decimals
 * that are zero.
 */
export function moneyFormat(
  locale: string,
  currency: Currency,
  look: Look = {},
): (amount: MinorUnits, short?: boolean) => string {
  const { digits, exponent } = unitsOf(currency);
  const formatOf = (decimals: number) =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      ...look,
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
  const usual = formatOf(digits);
  return (amount, short = false) => {
    const decimals = decimalsOf(amount, { digits, exponent }, short);
    const format = decimals === digits ? usual : formatOf(decimals);
    return format.format(amount / 10 ** exponent);
  };
}

function decimalsOf(
  amount: MinorUnits,
  { digits, exponent }: Pick<CurrencyUnits, 'digits' | 'exponent'>,
  short: boolean,
): number {
  const fits = (decimals: number) => amount % 10 ** (exponent - decimals) === 0;
  if (short && fits(0)) return 0;
  return fits(digits) ? digits : exponent;
}
