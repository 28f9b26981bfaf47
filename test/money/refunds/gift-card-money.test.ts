import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { GiftCard } from '../../../core/contract/model/money/gift-card.ts';
import { atLeast, is } from '../../../lambdas/data/conditions.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import { updateItem } from '../../../lambdas/data/transaction.ts';
import { listGiftCards } from '../../../lambdas/usecases/money/gift-cards/list-gift-cards.ts';
import { reconcileOrganization } from '../../../lambdas/usecases/money/reconciliation/reconcile-organization.ts';
import { adminOf, codesDeps, giftShop, price } from '../gift-cards/support.ts';
import { startTill, type Till } from '../payment/support.ts';
import { atStripe, tell } from './support.ts';

/** What happens at Stripe to the payment that bought a gift card. */
let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till?.close());

async function bought() {
  const shop = await giftShop(till);
  const card = await shop.bought();
  const payment = card.stripePaymentIntentId ?? '';
  /** As a booking does: under the same conditions. */
  const spend = (amount: number) =>
    updateItem(till.table, {
      update: keys.giftCard(card.organizationId, card.code),
      add: { balance: -amount },
      only: [is('status', 'active'), atLeast('balance', amount)],
    });
  const dispute = async (outcome?: 'won' | 'lost') => {
    if (!outcome) await till.control(`payments/${payment}/dispute`);
    const [one] = (await atStripe(till, payment)).disputes;
    if (outcome) await till.control(`disputes/${one?.id}/close`, { outcome });
    await tell(till, `charge.dispute.${outcome ? 'closed' : 'created'}`, one?.id ?? '', shop.account);
  };
  const refund = async (amount?: number) => {
    await till.control(`payments/${payment}/refund`, amount ? { amount } : {});
    await tell(till, 'charge.refunded', (await atStripe(till, payment)).charge, shop.account);
  };
  return { ...shop, card, spend, dispute, refund };
}

const night = ({ organizationId }: GiftCard) =>
  reconcileOrganization(till, { organizationId, date: till.clock.at.toISOString().slice(0, 10) });

test('a card whose payment is disputed buys nothing until the venue has won', async () => {
  const { only, spend, dispute } = await bought();
  await spend(1000);
  await dispute();
  expect(await only()).toMatchObject({ status: 'frozen', balance: price - 1000 });
  expect((await spend(100)).done).toBe(false);
  await dispute('won');
  expect(await only()).toMatchObject({ status: 'active', balance: price - 1000 });
  expect((await spend(100)).done).toBe(true);
});

test('a card whose payment is lost is void, and staff see what was spent of it', async () => {
  const { shop, only, spend, dispute } = await bought();
  await spend(2000);
  await dispute();
  await dispute('lost');
  expect(await only()).toMatchObject({
    status: 'void',
    balance: 0,
    takenBack: price - 2000,
    shortfall: 2000,
  });
  expect((await spend(1)).done).toBe(false);
  const { giftCards } = await listGiftCards(codesDeps(till.table), adminOf(shop));
  expect(giftCards).toMatchObject([{ status: 'void', balance: 0, shortfall: 2000 }]);
});

test('the balance follows dashboard refunds, in part and in full', async () => {
  const { card, only, spend, refund } = await bought();
  await refund(price - 100);
  expect(await only()).toMatchObject({ status: 'active', balance: 100 });
  expect((await spend(101)).done).toBe(false);
  await spend(100);
  await refund();
  expect(await only()).toMatchObject({
    status: 'disabled',
    balance: 0,
    takenBack: price - 100,
    shortfall: 100,
  });
  await night(card);
  expect(await only()).toMatchObject({ status: 'disabled', shortfall: 100 });
});

test('a refund and a booking race for a card’s balance: it is spent once', async () => {
  for (const first of ['refund', 'spend'] as const) {
    const { only, spend, refund } = await bought();
    const both = first === 'refund' ? [refund(), spend(price)] : [spend(price), refund()];
    await Promise.all(both);
    const { balance, takenBack = 0, shortfall = 0, status } = await only();
    const spent = price - balance - takenBack;
    expect(balance).toBe(0);
    expect([0, price]).toContain(spent);
    expect(shortfall).toBe(spent);
    expect(status).toBe(spent > 0 ? 'disabled' : 'refunded');
  }
});

test('a dashboard refund that fails comes back to the card', async () => {
  const { account, card, only, refund } = await bought();
  await refund(2000);
  const made = (await atStripe(till, card.stripePaymentIntentId ?? '')).refunds.at(-1);
  await till.control(`refunds/${made?.id}/finish`, { outcome: 'failed' });
  await tell(till, 'refund.failed', made?.id ?? '', account);
  expect(await only()).toMatchObject({ status: 'active', balance: price });
});
