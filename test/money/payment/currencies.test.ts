import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { moneyFormat } from '../../../core/domain/money/format.ts';
import { startCheckout } from '../../../lambdas/usecases/money/payment/start-checkout.ts';
import { details, setup, startTill, type Till } from './support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till?.close());

/** What one guest pays, and how it is written. */
const prices = [
  ['HUF', 480_000, 'HUF 4,800'],
  ['ISK', 590_000, 'ISK 5,900'],
  ['IDR', 15_000_000, 'IDR 150,000'],
  ['KWD', 5_120, 'KWD 5.120'],
  ['JPY', 2_400, '¥2,400'],
] as const;

const shopIn = (currency: string, price: number) =>
  setup(till, {
    organization: { currency },
    activity: {
      priceList: { units: [{ id: 'player', name: 'Player', price }], groupTiers: [], peakRules: [] },
    },
  });

test.each(prices)('in %s, Stripe charges what the guest was shown', async (currency, price, shown) => {
  const { toPayPage, read } = await shopIn(currency, price);
  const { token, checkoutSessionId } = await toPayPage(1);
  const { quote } = await read(token);
  expect(moneyFormat('en', currency)(quote.total).replace(/\u00A0/g, ' ')).toBe(shown);
  const checkout = await till.payments.readCheckout(checkoutSessionId);
  expect(checkout).toMatchObject({ amountTotal: quote.dueNow, currency });
  const page = await (await fetch(`${till.stripe.url}/pay/${checkoutSessionId}`)).text();
  expect(page).toContain(shown.replace(/^\D+/, ''));
});

test('a price in forint is never taken for too little to pay', async () => {
  const { hold, read } = await shopIn('HUF', 480_000);
  const { token } = await hold(2);
  expect(await startCheckout(till.deps, token, details)).toMatchObject({ next: 'payment' });
  expect((await read(token)).quote).toMatchObject({ total: 960_000, dueNow: 960_000 });
});
