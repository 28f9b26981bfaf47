import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { giftCard } from '../../../core/contract/model/money/gift-card.ts';
import { promoCode } from '../../../core/contract/model/venue/promo-code.ts';
import { giftCards } from '../../../lambdas/data/money/gift-cards.ts';
import { promoCodes } from '../../../lambdas/data/venue/promo-codes.ts';
import { startCheckout } from '../../../lambdas/usecases/money/payment/start-checkout.ts';
import { details, setup, startTill, type Till } from '../payment/support.ts';
import { start } from './support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till?.close());

const cardCode = 'ABCD-EFGH-JKLM-NPQR';

/** A shop where two guests cost 50.00, with a code of half the price and a gift card of 60.00. */
async function till50(limits: { maxUses?: number; maxUsesPerCustomer?: number } = {}) {
  const guests = await setup(till);
  const { id: organizationId } = guests.shop.organization;
  const createdAt = start.toISOString();
  const code = promoCode.parse({
    organizationId,
    code: 'HALF',
    name: 'Half price',
    discount: { kind: 'percent', basisPoints: 5_000 },
    uses: 0,
    status: 'active',
    createdAt,
    version: 1,
    ...limits,
  });
  const card = giftCard.parse({
    id: 'gft_aaaaaaaaaaaa',
    organizationId,
    venueId: guests.shop.venue.id,
    code: cardCode,
    currency: 'USD',
    initialAmount: 6_000,
    balance: 6_000,
    status: 'active',
    origin: 'credit',
    buyer: { name: 'Ana Guest', email: 'ana@example.com' },
    language: 'en',
    createdAt,
    version: 1,
  });
  await promoCodes(till.table).create(code, []);
  await giftCards(till.table).create(card);
  return {
    ...guests,
    async checkout(codes: { promoCode?: string; giftCardCode?: string }, email = 'ana@example.com') {
      const { token } = await guests.hold(2);
      const pay = (given = codes) =>
        startCheckout(till.deps, token, { ...details, ...given, guest: { ...details.guest, email } });
      return { token, pay };
    },
    uses: async () => (await promoCodes(till.table).get(organizationId, 'HALF'))?.uses,
    balance: async () => (await giftCards(till.table).get(organizationId, card.code))?.balance,
  };
}

describe('a promo code', () => {
  test.each([
    ['in all', { maxUses: 1 }, 'ben@example.com'],
    ['by one customer, however the address is typed', { maxUsesPerCustomer: 1 }, 'ANA@example.com'],
  ])('that can be used once %s is used once by two at the same moment', async (_how, limits, second) => {
    const { checkout, uses } = await till50(limits);
    const one = await checkout({ promoCode: 'HALF' });
    const other = await checkout({ promoCode: 'HALF' }, second);
    const outcomes = await Promise.allSettled([one.pay(), other.pay()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'promo-code', errors: [{ field: 'promoCode' }] },
    });
    expect(await uses()).toBe(1);
    const loser = outcomes[0]?.status === 'rejected' ? one : other;
    expect(await loser.pay({})).toMatchObject({ next: 'payment' });
    expect(await uses()).toBe(1);
  });

  test('by two customers counts for each', async () => {
    const { checkout, uses } = await till50({ maxUsesPerCustomer: 1 });
    await (await checkout({ promoCode: 'HALF' })).pay();
    await (await checkout({ promoCode: 'HALF' }, 'ben@example.com')).pay();
    expect(await uses()).toBe(2);
  });

  test('comes back with the seats of a guest who does not pay', async () => {
    const { checkout, uses, wait, read } = await till50({ maxUses: 1, maxUsesPerCustomer: 1 });
    const first = await checkout({ promoCode: 'HALF' });
    await first.pay();
    expect((await read(first.token)).quote.total).toBe(2_500);
    await wait(60);
    expect((await read(first.token)).state).toBe('expired');
    expect(await uses()).toBe(0);
    expect(await (await checkout({ promoCode: 'HALF' })).pay()).toMatchObject({ next: 'payment' });
  });
});

describe('a gift card', () => {
  test('that covers all books without Stripe, and keeps the rest', async () => {
    const { checkout, balance, read } = await till50();
    const { token, pay } = await checkout({ giftCardCode: cardCode });
    expect(await pay()).toEqual({ next: 'confirmed' });
    expect(await read(token)).toMatchObject({
      state: 'confirmed',
      paymentState: 'paid',
      quote: { total: 0 },
    });
    expect(await balance()).toBe(1_000);
  });

  test('two concurrent bookings cannot spend more than is on it', async () => {
    const { checkout, balance, read } = await till50();
    const both = [
      await checkout({ giftCardCode: cardCode }),
      await checkout({ giftCardCode: cardCode }, 'ben@example.com'),
    ];
    await Promise.allSettled(both.map(({ pay }) => pay()));
    const spent = await Promise.all(
      both.map(async ({ token }) => {
        const { ledger } = await read(token);
        return ledger.reduce((sum, entry) => sum + (entry.kind === 'gift-card' ? entry.amount : 0), 0);
      }),
    );
    expect(await balance()).toBe(6_000 - spent.reduce((sum, each) => sum + each, 0));
    expect(await balance()).toBeGreaterThanOrEqual(0);
    expect(Math.max(...spent)).toBe(5_000);
  });

  test('gets back what a guest who does not pay the rest took from it', async () => {
    const { checkout, balance, wait, hold } = await till50();
    await (await checkout({ giftCardCode: cardCode })).pay();
    const { token } = await hold(2);
    const rest = { ...details, giftCardCode: cardCode };
    expect(await startCheckout(till.deps, token, rest)).toMatchObject({ next: 'payment' });
    expect(await balance()).toBe(0);
    await wait(60);
    expect(await balance()).toBe(1_000);
  });
});
