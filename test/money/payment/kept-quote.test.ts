import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { promoCode } from '../../../core/contract/model/venue/promo-code.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import { promoCodes } from '../../../lambdas/data/venue/promo-codes.ts';
import { quoteCheckout } from '../../../lambdas/usecases/guest/booking/quote-checkout.ts';
import { startCheckout } from '../../../lambdas/usecases/money/payment/start-checkout.ts';
import { details, setup, startTill, type Till } from './support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till?.close());

type Guests = Awaited<ReturnType<typeof setup>>;

const put = (Item: Record<string, unknown>) =>
  till.table.client.send(new PutCommand({ TableName: till.table.name, Item }));

/** The venue adds a tax of 50 %, and the organization passes its fees on. */
async function raisePrices({ shop: { organization, venue } }: Guests): Promise<void> {
  const taxes = [{ id: 'tax', name: 'Tax', rate: 50_000, included: false }];
  await put({ ...keys.venue(organization.id, venue.id), ...venue, taxes });
  const processing = { bearer: 'pass_to_customer', basisPoints: 1_000, fixed: 100 };
  const fees = { platform: 'pass_to_customer', processing };
  await put({ ...keys.organization(organization.id), ...organization, fees });
}

const halfOff = ({ shop: { organization } }: Guests) =>
  promoCode.parse({
    organizationId: organization.id,
    code: 'HALF',
    name: 'Half price',
    discount: { kind: 'percent', basisPoints: 5_000 },
    uses: 0,
    status: 'active',
    createdAt: '2026-11-22T09:00:00.000Z',
    version: 1,
  });

test('a hold is paid at the price it was quoted, whatever becomes of taxes and fees', async () => {
  const guests = await setup(till);
  const { token, quote } = await guests.hold(2);
  await raisePrices(guests);
  expect(quote.total).toBe(5_000);
  expect(await quoteCheckout(till.deps, token, {})).toEqual(quote);
  await startCheckout(till.deps, token, { ...details, expectedTotal: quote.total });
  expect((await guests.read(token)).quote).toEqual(quote);
  // A later hold is quoted at the new rates.
  expect((await guests.hold(2)).quote.total).toBeGreaterThan(quote.total);
});

test('a promo code changes only its own line of a kept quote', async () => {
  const guests = await setup(till);
  await promoCodes(till.table).create(halfOff(guests), []);
  const { token } = await guests.hold(2);
  await raisePrices(guests);
  const { total, lines } = await quoteCheckout(till.deps, token, { promoCode: 'HALF' });
  expect(total).toBe(2_500);
  expect(lines.map(({ kind }) => kind)).toEqual(['unit', 'promo-code']);
});

test('another total than the guest was shown is not taken: the answer has the quote to agree to', async () => {
  const guests = await setup(till);
  const code = halfOff(guests);
  await promoCodes(till.table).create(code, []);
  const { token } = await guests.hold(2);
  const shown = await quoteCheckout(till.deps, token, { promoCode: 'HALF' });
  const { organizationId } = code;
  const discount = { kind: 'percent', basisPoints: 1_000 };
  await put({ ...keys.promoCode(organizationId, 'HALF'), ...code, discount });
  const request = { ...details, promoCode: 'HALF', expectedTotal: shown.total };
  const refused = startCheckout(till.deps, token, request);
  await expect(refused).rejects.toMatchObject({
    code: 'price-changed',
    current: { quote: { total: 4_500 } },
  });
  expect((await guests.read(token)).state).toBe('held');
  const agreed = await startCheckout(till.deps, token, { ...request, expectedTotal: 4_500 });
  expect(agreed.next).toBe('payment');
});
