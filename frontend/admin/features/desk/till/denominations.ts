import type { Currency, MinorUnits } from '../../../../../core/contract/model/money.ts';
import { unitsOf } from '../../../../../core/domain/money/units.ts';

/** Coins and notes in circulation, in whole units of the currency, largest first. Others count their cash as a total. */
const inCirculation: Readonly<Record<Currency, string>> = {
  AED: '1000 500 200 100 50 20 10 5 1 0.5 0.25',
  AUD: '100 50 20 10 5 2 1 0.5 0.2 0.1 0.05',
  BGN: '100 50 20 10 5 2 1 0.5 0.2 0.1 0.05 0.02 0.01',
  BRL: '200 100 50 20 10 5 2 1 0.5 0.25 0.1 0.05',
  CAD: '100 50 20 10 5 2 1 0.25 0.1 0.05',
  CHF: '1000 200 100 50 20 10 5 2 1 0.5 0.2 0.1 0.05',
  CNY: '100 50 20 10 5 1 0.5 0.1',
  CZK: '5000 2000 1000 500 200 100 50 20 10 5 2 1',
  DKK: '1000 500 200 100 50 20 10 5 2 1 0.5',
  EUR: '500 200 100 50 20 10 5 2 1 0.5 0.2 0.1 0.05 0.02 0.01',
  GBP: '50 20 10 5 2 1 0.5 0.2 0.1 0.05 0.02 0.01',
  HKD: '1000 500 100 50 20 10 5 2 1 0.5 0.2 0.1',
  HUF: '20000 10000 5000 2000 1000 500 200 100 50 20 10 5',
  ILS: '200 100 50 20 10 5 2 1 0.5 0.1',
  INR: '500 200 100 50 20 10 5 2 1',
  ISK: '10000 5000 2000 1000 500 100 50 10 5 1',
  JPY: '10000 5000 2000 1000 500 100 50 10 5 1',
  KRW: '50000 10000 5000 1000 500 100 50 10',
  MXN: '1000 500 200 100 50 20 10 5 2 1 0.5',
  MYR: '100 50 20 10 5 1 0.5 0.2 0.1 0.05',
  NOK: '1000 500 200 100 50 20 10 5 1',
  NZD: '100 50 20 10 5 2 1 0.5 0.2 0.1',
  PHP: '1000 500 200 100 50 20 10 5 1 0.25 0.05 0.01',
  PLN: '500 200 100 50 20 10 5 2 1 0.5 0.2 0.1 0.05 0.02 0.01',
  RON: '500 200 100 50 20 10 5 1 0.5 0.1 0.05 0.01',
  SEK: '1000 500 200 100 50 20 10 5 2 1',
  SGD: '100 50 10 5 2 1 0.5 0.2 0.1 0.05',
  THB: '1000 500 100 50 20 10 5 2 1 0.5 0.25',
  TRY: '200 100 50 20 10 5 1 0.5 0.25 0.1 0.05 0.01',
  USD: '100 50 20 10 5 2 1 0.5 0.25 0.1 0.05 0.01',
  ZAR: '200 100 50 20 10 5 2 1 0.5 0.2 0.1',
};

/** The values of a currency's coins and notes in minor units, largest first; none where we do not know them. */
export function denominationsOf(currency: Currency): readonly MinorUnits[] {
  const scale = 10 ** unitsOf(currency).exponent;
  const values = inCirculation[currency]?.split(' ') ?? [];
  return values.map((value) => Math.round(Number(value) * scale));
}
