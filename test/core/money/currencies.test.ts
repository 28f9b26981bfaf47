import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { currencyCodes } from '../../../core/contract/model/currency-codes.ts';
import { bookingId, bookingReference, organizationId } from '../../../core/contract/model/ids.ts';
import { platformSchemas } from '../../../core/contract/schemas/platform/platform.ts';
import { amountProblems } from '../../../core/domain/money/amount-problems.ts';
import { currencies, smallestCharge } from '../../../core/domain/money/currencies.ts';
import { moneyFormat } from '../../../core/domain/money/format.ts';
import { majorUnits, parseAmount } from '../../../core/domain/money/major-units.ts';
import { say } from '../../../core/domain/problem.ts';
import { formatter } from '../../../core/words/format.ts';
import { toStripe } from '../../../lambdas/gateways/stripe/amounts.ts';
import { checkoutOf, checkoutParameters } from '../../../lambdas/gateways/stripe/checkout.ts';
import { money as standInMoney } from '../../../local/stripe/pages/format.ts';

/** docs.stripe.com/currencies, "Zero-decimal currencies". */
const zeroDecimal = 'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF UGX VND VUV XAF XOF XPF'.split(' ');
/** The same page, "Special cases": zero-decimal, but represented as a two-decimal value that ends in 00. */
const hundredthsOfZero = ['ISK', 'UGX'];
/** The same page, "Special cases": paid out in multiples of 100, charged in hundredths. */
const wholeInPayouts = ['HUF', 'TWD'];
/** docs.stripe.com/currencies, "Three-decimal currencies": amounts must end in 0. */
const threeDecimal = 'BHD JOD KWD OMR TND'.split(' ');
/** The same page, "Minimum charge amount by currency", in major units. */
const minimums: Record<string, string> = Object.fromEntries(
  `0.50 USD, 2.00 AED, 0.50 ARS, 0.50 AUD, 0.50 BRL, 0.50 CAD, 0.50 CHF, 0.50 COP, 15.00 CZK, 2.50 DKK, 0.50 EUR,
   0.30 GBP, 4.00 HKD, 175.00 HUF, 0.50 IDR, 0.50 ILS, 0.50 INR, 50 JPY, 50 KRW, 10 MXN, 2.00 MYR, 3.00 NOK, 0.50 NZD,
   0.50 PHP, 2.00 PLN, 2.00 RON, 0.50 RUB, 3.00 SEK, 0.50 SGD, 10 THB, 0.50 ZAR`
    .split(',')
    .map((entry) => entry.trim().split(' ').reverse()),
);

const table = [...currencies].map(([code, rules]) => ({ code, ...rules }));

describe('the table of currencies agrees with Stripe', () => {
  test.each(table)('$code is counted with the decimals of its API', ({ code, exponent }) => {
    const zero = zeroDecimal.includes(code) && !hundredthsOfZero.includes(code);
    expect(exponent).toBe(zero ? 0 : threeDecimal.includes(code) ? 3 : 2);
  });

  test.each(table)('$code has a step that Stripe charges', ({ code, step }) => {
    if (hundredthsOfZero.includes(code) || wholeInPayouts.includes(code)) expect(step % 100).toBe(0);
    if (threeDecimal.includes(code)) expect(step % 10).toBe(0);
  });

  test.each(table)('$code shows every step it is charged in', ({ digits, exponent, step }) => {
    expect(step % 10 ** (exponent - digits)).toBe(0);
    expect(digits).toBeLessThanOrEqual(exponent);
  });

  test.each(Object.entries(minimums))('%s can be charged from %s', (code, least) => {
    const { step, exponent } = currencies.get(currencyCodes.find((each) => each === code) ?? 'USD') ?? {
      step: 0,
      exponent: 0,
    };
    expect(smallestCharge(code)).toBe(Math.ceil((Number(least) * 10 ** exponent) / step) * step);
  });

  test.each(table)('the smallest charge in $code is on its step', ({ smallest, step }) => {
    expect(smallest % step).toBe(0);
    expect(smallest).toBeGreaterThan(0);
  });
});

describe('what people read', () => {
  test.each([
    ['HUF', 480_000, 'HUF 4,800'],
    ['COP', 3_500_000, 'COP 35,000'],
    ['IDR', 15_000_000, 'IDR 150,000'],
    ['ISK', 500_000, 'ISK 5,000'],
    ['UGX', 2_000_000, 'UGX 20,000'],
    ['JPY', 1_500, '¥1,500'],
    ['USD', 1_250, '$12.50'],
    ['KWD', 5_120, 'KWD 5.120'],
    ['TWD', 30_000, 'NT$300'],
  ])('%s: %i minor units are %s', (currency, amount, text) => {
    const plain = (said: string) => said.replace(/\u00A0/g, ' ');
    expect(plain(formatter('en-US', 'UTC', currency).money(amount))).toBe(text);
    const digits = text.replace(/[^\d.,]/g, '');
    expect(formatter('en', 'UTC', currency, { currencyDisplay: 'narrowSymbol' }).money(amount)).toContain(
      digits,
    );
    expect(standInMoney(amount, currency.toLowerCase())).toContain(digits);
  });

  test('hides no money: what Stripe took besides whole forint is shown', () => {
    expect(moneyFormat('en', 'HUF')(1_045)).toContain('10.45');
    expect(majorUnits(1_045, 'HUF')).toBe('10.45');
  });

  test('leaves out decimals that are zero where it is asked to', () => {
    const format = moneyFormat('en-US', 'USD');
    expect([format(1_200, true), format(1_250, true), format(1_200)]).toEqual(['$12', '$12.50', '$12.00']);
  });
});

describe('there and back', () => {
  const amounts = fc
    .tuple(fc.constantFrom(...table), fc.integer({ min: 0, max: 99_999_999 }))
    .map(([{ code, step }, count]) => ({ code, amount: count * step }));

  test.each(['en', 'de', 'fr', 'es', 'en-IN', 'de-CH'])('written for %s and read again', (locale) => {
    fc.assert(
      fc.property(amounts, ({ code, amount }) => {
        expect(parseAmount(moneyFormat(locale, code)(amount), code)).toBe(amount);
        expect(parseAmount(majorUnits(amount, code), code)).toBe(amount);
      }),
      { numRuns: 500 },
    );
  });

  test('to Stripe and from Stripe', () => {
    fc.assert(
      fc.property(amounts, ({ code, amount }) => {
        const [line] = checkoutParameters(anOrder(code, amount)).line_items ?? [];
        const sent = line?.price_data?.unit_amount ?? -1;
        const exponent =
          zeroDecimal.includes(code) && code !== 'UGX' ? 0 : threeDecimal.includes(code) ? 3 : 2;
        // What Stripe understands is what the guest was shown.
        expect(parseAmount((sent / 10 ** exponent).toFixed(exponent), code)).toBe(amount);
        expect(checkoutOf(aSession(code, sent)).amountTotal).toBe(amount);
      }),
      { numRuns: 1_000 },
    );
  });

  test.each([
    ['12.5', 'EUR', 1_250],
    ['12,50 €', 'EUR', 1_250],
    ['1.234,50', 'EUR', 123_450],
    ['1,234.50', 'USD', 123_450],
    ['1.234', 'EUR', 123_400],
    ['1 234,5', 'EUR', 123_450],
    ["CHF 1'234.50", 'CHF', 123_450],
    ['kr. 49,95', 'DKK', 4_995],
    ['4 800 Ft', 'HUF', 480_000],
    ['4800.50', 'HUF', null],
    ['1.230', 'KWD', 1_230],
    ['1.234', 'KWD', null],
    ['\u221212.50', 'USD', -1_250],
    ['12.345,6,7', 'EUR', null],
    ['12.505', 'EUR', 1_250_500],
    ['0.005', 'JPY', null],
    ['', 'EUR', null],
    ['twelve', 'EUR', null],
  ])('%j typed in %s is %j', (text, currency, amount) => {
    expect(parseAmount(text, currency)).toBe(amount);
  });
});

test('nothing is charged that Stripe would refuse or read as another amount', () => {
  expect(() => toStripe(480_050, 'ISK')).toThrow(RangeError);
  expect(() => toStripe(5_124, 'KWD')).toThrow(RangeError);
  expect(() => toStripe(1_000, 'XXX')).toThrow(RangeError);
  expect(toStripe(5_120, 'KWD')).toBe(5_120);
});

test('an amount off the step is a problem of its field', () => {
  const amounts = [
    ['price', 480_000],
    ['cap', 480_050],
    ['minSubtotal', undefined],
  ] as const;
  expect(amountProblems(amounts, 'HUF')).toEqual([
    { field: 'cap', detail: say('amount-off-step', { step: { amount: 100, currency: 'HUF' } }) },
  ]);
  expect(amountProblems([['price', 5_124]], 'KWD')).toEqual([
    { field: 'price', detail: say('amount-off-step', { step: { amount: 10, currency: 'KWD' } }) },
  ]);
  expect(amountProblems(amounts, 'EUR')).toEqual([]);
});

test('an organization can be made in listed currencies alone', () => {
  const { body } = platformSchemas.createOrganization;
  const wish = (currency: string) => ({
    name: 'Meridian',
    ownerName: 'Ana',
    ownerEmail: 'ana@example.com',
    plan: 'growth',
    currency,
  });
  for (const code of currencyCodes) expect(body.safeParse(wish(code)).success).toBe(true);
  for (const code of ['BGN', 'DEM', 'XXX', 'BTC', 'eur', 'ANG', 'SLL']) {
    const { error } = body.safeParse(wish(code));
    expect(error?.issues[0]).toMatchObject({ path: ['currency'], message: 'choose-currency' });
  }
});

function anOrder(currency: string, total: number): Parameters<typeof checkoutParameters>[0] {
  return {
    organizationId: organizationId.parse('org_aaaaaaaaaaaa'),
    bookingId: bookingId.parse('bkg_aaaaaaaaaaaa'),
    reference: bookingReference.parse('ABCDEFGH'),
    currency,
    lines: [{ name: 'Adult', quantity: 1, unitAmount: total }],
    total,
    customerEmail: 'ana@example.com',
    expiresAt: new Date(0),
    successUrl: 'https://venue.example/',
    cancelUrl: 'https://venue.example/',
    language: 'en',
    idempotencyKey: 'key',
  };
}

function aSession(currency: string, total: number): Parameters<typeof checkoutOf>[0] {
  return {
    id: 'cs_test_1',
    status: 'complete',
    payment_status: 'paid',
    expires_at: 0,
    amount_total: total,
    currency: currency.toLowerCase(),
  } as Parameters<typeof checkoutOf>[0];
}
