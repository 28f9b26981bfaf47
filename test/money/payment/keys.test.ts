import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { keys } from '../../../lambdas/data/keys.ts';
import { updateItem } from '../../../lambdas/data/transaction.ts';
import type { CheckoutOrder } from '../../../lambdas/gateways/payments.ts';
import { buyGiftCard } from '../../../lambdas/usecases/money/gift-cards/buy-gift-card.ts';
import { applyPayment } from '../../../lambdas/usecases/money/payment/apply-payment.ts';
import { payBalanceAsShown } from '../../support/agree.ts';
import { giftShop } from '../gift-cards/support.ts';
import { setup, startTill, type Till } from './support.ts';

/** The process dies between Stripe's answer and our note, and the same is asked for again with other parameters. */
let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till?.close());

const dying = () => ({
  ...till.deps,
  payments: async () => ({
    ...till.payments,
    async startCheckout(order: CheckoutOrder): Promise<never> {
      await till.payments.startCheckout(order);
      throw new Error('the process died');
    },
  }),
});

test('the balance can be paid at once after a crash, minutes later', async () => {
  const paymentTerms = { kind: 'deposit', basisPoints: 2000 } as const;
  const rig = await setup(till, { activity: { paymentTerms } });
  const paying = await rig.toPayPage(2);
  await till.outcome(paying.checkoutSessionId, 'pay');
  await applyPayment(till, paying);
  const back = 'https://venue.example/book';
  await expect(payBalanceAsShown(dying(), paying.token, back)).rejects.toThrow('the process died');
  await rig.wait(5);
  expect(await payBalanceAsShown(till.deps, paying.token, back)).toMatchObject({ next: 'payment' });
});

test('a gift card can be paid for after a crash, though the venue has another name by now', async () => {
  const { shop, only } = await giftShop(till);
  const order = (deps: Parameters<typeof buyGiftCard>[0]) =>
    buyGiftCard(deps, {
      key: shop.venue.embedKey,
      amount: 5000,
      buyer: { name: 'Ana Guest', email: 'ana@example.com' },
      message: '',
      language: 'en',
      returnUrl: 'https://venue.example/gifts',
      idempotencyKey: 'the-very-same-order',
    } as Parameters<typeof buyGiftCard>[1]);
  await expect(order(dying())).rejects.toThrow('the process died');
  const update = keys.venue(shop.organization.id, shop.venue.id);
  await updateItem(till.table, { update, set: { name: 'Another Name' }, only: [] });
  expect((await order(till.deps)).url).toContain('/pay/');
  expect(await only()).toMatchObject({ status: 'pending' });
});
