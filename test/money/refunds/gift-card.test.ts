import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { GiftCard } from '../../../core/contract/model/money/gift-card.ts';
import { reconciliations } from '../../../lambdas/data/money/reconciliations.ts';
import { refundGiftCard } from '../../../lambdas/usecases/money/gift-cards/refund-gift-card.ts';
import { reconcileOrganization } from '../../../lambdas/usecases/money/reconciliation/reconcile-organization.ts';
import { carryOutGiftCardRefund } from '../../../lambdas/usecases/money/refunds/carry-out-gift-card-refund.ts';
import { adminOf, codesDeps, giftShop, price } from '../gift-cards/support.ts';
import { startTill, type Till } from '../payment/support.ts';
import { atStripe, tell } from './support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till?.close());

const carryOut = (card: GiftCard, paymentIntentId = card.stripePaymentIntentId ?? '') =>
  carryOutGiftCardRefund(till.deps, {
    organizationId: card.organizationId,
    giftCardId: card.id,
    paymentIntentId,
  });

async function differences({ organizationId }: GiftCard) {
  const date = '2026-11-22';
  await reconcileOrganization(till, { organizationId, date });
  const [report] = await reconciliations(till.table).listBetween(organizationId, date, date);
  return report?.differences.map(({ kind }) => kind);
}

test('a card that staff take back is paid back whole, once, with the platform’s share', async () => {
  const { shop, bought, only } = await giftShop(till);
  const card = await bought();
  expect(await differences(card)).toEqual([]);
  await refundGiftCard(codesDeps(till.table), adminOf(shop), card.id);
  expect(await differences(card)).toEqual(['refund-missing']);
  await Promise.all([carryOut(card), carryOut(card)]);
  await carryOut(card);
  const { refunds, fee } = await atStripe(till, card.stripePaymentIntentId ?? '');
  expect(refunds).toMatchObject([{ amount: price }]);
  expect(fee?.amountRefunded).toBe(fee?.amount);
  expect(await only()).toMatchObject({
    status: 'refunded',
    refundProgress: {
      [`gift-${card.stripePaymentIntentId}`]: { status: 'made', stripeRefundId: refunds[0]?.id },
    },
  });
  expect(await differences(card)).toEqual([]);
});

test('a second payment for a card is refunded, and the card stays', async () => {
  const { account, bought, only, anotherPage, applyPayment } = await giftShop(till);
  const card = await bought();
  const page = await anotherPage(card);
  await till.outcome(page, 'pay');
  await applyPayment(card, page);
  const { paymentIntentId = '' } = await till.payments.readCheckout(page, account);
  await carryOut(card, paymentIntentId);
  await carryOut(card, paymentIntentId);
  expect((await atStripe(till, paymentIntentId)).refunds).toHaveLength(1);
  expect(await only()).toMatchObject({ status: 'active', balance: price });
  expect((await only()).refundProgress).toMatchObject({ [`gift-${paymentIntentId}`]: { status: 'made' } });
  expect(await differences(card)).toEqual([]);
});

test('no payment of a card is refunded without a decision', async () => {
  const { bought } = await giftShop(till);
  const card = await bought();
  await expect(carryOut(card)).rejects.toThrow('no gift card has decided on');
  expect((await atStripe(till, card.stripePaymentIntentId ?? '')).refunds).toEqual([]);
});

test('a card whose payment was returned by hand buys nothing any more', async () => {
  const { account, bought, only } = await giftShop(till);
  const card = await bought();
  const payment = card.stripePaymentIntentId ?? '';
  const tellOfIt = async () => tell(till, 'charge.refunded', (await atStripe(till, payment)).charge, account);
  await till.control(`payments/${payment}/refund`, { amount: 1000 });
  await tellOfIt();
  expect(await only()).toMatchObject({ status: 'active', balance: price - 1000, takenBack: 1000 });
  await till.control(`payments/${payment}/refund`);
  await tellOfIt();
  await tellOfIt();
  expect(await only()).toMatchObject({ status: 'refunded', balance: 0 });
});
