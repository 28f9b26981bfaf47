import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { auditGiftCard } from '../../../core/domain/audit/audit-codes.ts';
import { giftCards } from '../../../lambdas/data/money/gift-cards.ts';
import { verifyGiftCard } from '../../../lambdas/usecases/money/gift-cards/verify-gift-card.ts';
import { giftCardEvents } from '../../../lambdas/usecases/notify/events/gift-card-events.ts';
import { startTill, type Till } from '../payment/support.ts';
import { giftShop, pageIn, price, start } from './support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till?.close());

const tokenIn = (url: string) => new URL(url).searchParams.get('bookingtms_gift_card') ?? '';

/** Where Stripe sends the guest after payment. */
async function wayBack(checkoutSessionId: string): Promise<string> {
  const state = await (await fetch(`${till.stripe.url}/__control/state`)).json();
  return state.sessions[checkoutSessionId].successUrl;
}

describe('an order', () => {
  test('is a card that nothing can be paid with, and a page to pay for it', async () => {
    const { buy, only, stored, account } = await giftShop(till);
    const page = pageIn((await buy()).url);
    const card = await only();
    expect(card).toMatchObject({ status: 'pending', balance: 0, initialAmount: price, currency: 'USD' });
    expect(card.stripeCheckoutSessionId).toBe(page);
    const checkout = await till.payments.readCheckout(page, account);
    expect(checkout).toMatchObject({ amountTotal: price, currency: 'USD' });
    expect(checkout.metadata).toEqual({ organizationId: card.organizationId, giftCardId: card.id });
    const month = start.getTime() / 1000 + 30 * 24 * 60 * 60;
    expect((await stored(card)).map((item) => item?.ttl)).toEqual([month, month]);
  });

  test('made twice under one key is one order', async () => {
    const { buy, only } = await giftShop(till);
    const urls = await Promise.all([buy(), buy(), buy()]);
    expect(new Set(urls.map(({ url }) => url)).size).toBe(1);
    const { version } = await only();
    expect(await buy()).toEqual(urls[0]);
    expect((await only()).version).toBe(version);
    await expect(buy({ amount: 2 * price })).rejects.toMatchObject({ code: 'conflict' });
    await expect(buy({ message: 'Another' })).rejects.toMatchObject({ code: 'conflict' });
  });

  test.each([
    ['an amount that is not offered', { amount: price + 1 }, 'amount'],
    ["another's site to come back to", { returnUrl: 'https://evil.example/' }, 'returnUrl'],
  ])('for %s is refused', async (_what, changes, field) => {
    const { buy } = await giftShop(till);
    const refused = { code: 'invalid-input', errors: [{ field }] };
    await expect(buy(changes)).rejects.toMatchObject(refused);
  });

  test('that was not paid in time has to be made anew', async () => {
    const { buy } = await giftShop(till);
    await buy();
    till.clock.at = new Date(start.getTime() + 4 * 60 * 60 * 1000);
    await expect(buy()).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('a payment', () => {
  test('makes the card active once, however often it is reported', async () => {
    const { buy, only, applyPayment, stored } = await giftShop(till);
    const page = pageIn((await buy()).url);
    const card = await only();
    await applyPayment(card, page);
    expect((await only()).status).toBe('pending');
    await till.outcome(page, 'pay');
    till.clock.at = new Date(start.getTime() + 60_000);
    const verified = tokenIn(await wayBack(page));
    await Promise.all([
      applyPayment(card, page),
      verifyGiftCard(till.deps, verified),
      applyPayment(card, page),
    ]);
    const active = await only();
    expect(active).toMatchObject({
      status: 'active',
      balance: price,
      activatedAt: '2026-11-22T09:01:00.000Z',
      version: card.version + 1,
    });
    await applyPayment(card, page);
    expect(await only()).toEqual(active);
    expect((await stored(active)).map((item) => item?.ttl)).toEqual([undefined, undefined]);
  });

  test('that comes later is waited for', async () => {
    const { buy, only, applyPayment } = await giftShop(till);
    const page = pageIn((await buy()).url);
    await till.outcome(page, 'later');
    await applyPayment(await only(), page);
    expect((await only()).status).toBe('pending');
    await till.arrive(page);
    await applyPayment(await only(), page);
    expect((await only()).status).toBe('active');
  });

  test('that is the second for one card goes back, and the card stays good', async () => {
    const { bought, only, applyPayment, anotherPage, account } = await giftShop(till);
    const card = await bought();
    const page = await anotherPage(card);
    await till.outcome(page, 'pay');
    const { paymentIntentId } = await till.payments.readCheckout(page, account);
    await Promise.all([applyPayment(card, page), applyPayment(card, page)]);
    await applyPayment(card, page);
    const after = await only();
    expect(after).toMatchObject({ status: 'active', balance: price, paymentsReturned: [paymentIntentId] });
    expect(after.stripePaymentIntentId).toBe(card.stripePaymentIntentId);
    expect(giftCardEvents(card, after, '2026-11-22T09:00:00.000Z')).toEqual([
      {
        type: 'gift-card.refund-requested',
        detail: expect.objectContaining({
          giftCardId: card.id,
          paymentIntentId,
          eventId: `${card.id}:refund:${paymentIntentId}`,
        }),
      },
    ]);
  });

  test('of another amount goes back, and the right one still counts', async () => {
    const { buy, only, applyPayment, anotherPage, stored } = await giftShop(till);
    const page = pageIn((await buy()).url);
    const card = await only();
    const wrong = await anotherPage(card, price - 100);
    await till.outcome(wrong, 'pay');
    await applyPayment(card, wrong);
    const unpaid = await only();
    expect(unpaid).toMatchObject({ status: 'pending', balance: 0 });
    expect(unpaid.paymentsReturned).toHaveLength(1);
    // Money was received and returned: the order is kept, like every trace of money.
    expect((await stored(unpaid)).map((item) => item?.ttl)).toEqual([undefined, undefined]);
    await till.outcome(page, 'pay');
    await applyPayment(card, page);
    expect(await only()).toMatchObject({ status: 'active', paymentsReturned: unpaid.paymentsReturned });
  });

  test('made, the order leads to the card and not to another page', async () => {
    const { buy, bought } = await giftShop(till);
    const card = await bought();
    const { url } = await buy();
    expect(url).toMatch(/^https:\/\/venue\.example\/gifts\?/);
    expect(await verifyGiftCard(till.deps, tokenIn(url))).toMatchObject({
      status: 'active',
      code: card.code,
    });
  });
});

describe('the way back from payment', () => {
  test('shows the code once it is paid, and not before', async () => {
    const { buy } = await giftShop(till);
    const page = pageIn((await buy()).url);
    const token = tokenIn(await wayBack(page));
    const before = await verifyGiftCard(till.deps, token);
    expect(before).toMatchObject({ status: 'pending', initialAmount: price, balance: 0 });
    expect(before.code).toBeUndefined();
    await till.outcome(page, 'pay');
    const after = await verifyGiftCard(till.deps, token);
    expect(after).toMatchObject({ status: 'active', balance: price, recipient: { name: 'Ben Friend' } });
    expect(after.code).toMatch(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/);
    expect(after).not.toHaveProperty('stripePaymentIntentId');
  });

  test('opens with the card’s own link only, for a day', async () => {
    const { buy } = await giftShop(till);
    const token = tokenIn(await wayBack(pageIn((await buy()).url)));
    await expect(verifyGiftCard(till.deps, `${token}x`)).rejects.toMatchObject({ code: 'invalid-link' });
    till.clock.at = new Date(start.getTime() + 24 * 60 * 60 * 1000 + 1000);
    await expect(verifyGiftCard(till.deps, token)).rejects.toMatchObject({ code: 'invalid-link' });
  });
});

test('a card is announced when it becomes good, and not when it is spent', async () => {
  const { buy, only, bought } = await giftShop(till);
  await buy();
  const pending = await only();
  const active = await bought();
  const at = '2026-11-22T09:00:00.000Z';
  const activated = [
    { type: 'gift-card.activated', detail: expect.objectContaining({ eventId: `${active.id}:activated` }) },
  ];
  expect(giftCardEvents(null, pending, at)).toEqual([]);
  expect(giftCardEvents(pending, active, at)).toEqual(activated);
  expect(giftCardEvents(null, active, at)).toEqual(activated);
  expect(giftCardEvents(active, { ...active, balance: 1 }, at)).toEqual([]);
  expect(giftCardEvents({ ...active, status: 'disabled' }, active, at)).toEqual([]);
});

test('the auditor has nothing to say of a card, whatever has become of it', async () => {
  const { buy, only, bought } = await giftShop(till);
  await buy();
  const pending = await only();
  const active = await bought();
  const paymentsReturned = [active.stripePaymentIntentId ?? ''];
  const refunded = { ...active, status: 'refunded' as const, balance: 0, paymentsReturned };
  expect([pending, active, refunded].flatMap((card) => auditGiftCard(card, 0))).toEqual([]);
  expect(auditGiftCard({ ...active, balance: price - 1 }, 0)).toHaveLength(1);
});

test("a card is found by its code and by its id, in its own organization's cards only", async () => {
  const { bought, byId } = await giftShop(till);
  const card = await bought();
  expect(await byId(card.id)).toEqual(card);
  const other = (await giftShop(till)).shop.organization.id;
  const store = giftCards(till.table);
  expect(await store.get(card.organizationId, card.code)).toEqual(card);
  expect([await store.get(other, card.code), await store.byId(other, card.id)]).toEqual([null, null]);
});
