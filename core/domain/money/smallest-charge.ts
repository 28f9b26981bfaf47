import type { Currency, MinorUnits } from '../../contract/model/money.ts';

/** The least that Stripe charges a card, in minor units: docs.stripe.com/currencies, minimum charge amounts. */
const smallest: Readonly<Record<Currency, MinorUnits>> = {
  AED: 200,
  BGN: 100,
  CZK: 1_500,
  DKK: 250,
  GBP: 30,
  HKD: 400,
  HUF: 17_500,
  MXN: 1_000,
  MYR: 200,
  NOK: 300,
  PLN: 200,
  RON: 200,
  SEK: 300,
  THB: 1_000,
};

/** As it is in dollars, euros, yen and most others. */
const usual = 50;

/** Less than this, in minor units, cannot be paid by card. */
export function smallestCharge(currency: Currency): MinorUnits {
  return smallest[currency] ?? usual;
}
