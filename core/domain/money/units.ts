import type { Currency } from '../../contract/model/money.ts';

/** How amounts of one currency are counted and shown. */
export interface CurrencyUnits {
  /** Decimals that people write: 2 for dollars, 0 for forint. */
  readonly digits: number;
  /** Decimals of our integer amounts, which are those of Stripe's API: 480000 with exponent 2 is 4,800. */
  readonly exponent: number;
  /** Every amount we compute or accept is a multiple of this, in minor units. */
  readonly step: number;
}

const usual: CurrencyUnits = { digits: 2, exponent: 2, step: 1 };

/**
 * All but two-decimal currencies, by docs.stripe.com/currencies. Written as lists of codes, because the widget carries
 * them; `currencies.ts` has what only the server needs.
 */
const others: readonly (readonly [CurrencyUnits, codes: string])[] = [
  // Used without decimals, while Stripe counts hundredths.
  [{ digits: 0, exponent: 2, step: 100 }, 'AFN ALL COP HUF IDR ISK LAK LBP MMK PKR SOS TWD UGX YER'],
  // Stripe's zero-decimal currencies, except UGX, which it counts in hundredths that must be 00.
  [{ digits: 0, exponent: 0, step: 1 }, 'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'],
  // Stripe's three-decimal currencies: the last digit must be 0.
  [{ digits: 3, exponent: 3, step: 10 }, 'BHD JOD KWD OMR TND'],
];

/** Currencies that are not offered appear only in records of payments that are not ours: read as two-decimal. */
export function unitsOf(currency: Currency): CurrencyUnits {
  return others.find(([, codes]) => codes.split(' ').includes(currency))?.[0] ?? usual;
}
