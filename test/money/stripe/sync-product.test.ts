import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Activity } from '../../../core/contract/model/catalogue/activity.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import { stripeProducts } from '../../../lambdas/data/money/stripe-products.ts';
import { updateItem } from '../../../lambdas/data/transaction.ts';
import type { ProductOrder } from '../../../lambdas/gateways/payment-products.ts';
import { syncProduct } from '../../../lambdas/usecases/catalogue/products/sync-product.ts';
import { openShop, type Shop, targetOf } from '../../support/shop.ts';
import { startTill, type Till } from '../payment/support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till?.close());

/** A till that counts how often Stripe is asked. */
function watched() {
  const asked: ProductOrder[] = [];
  const payments = async () => ({
    ...till.payments,
    syncProduct: (order: ProductOrder) => {
      asked.push(order);
      return till.payments.syncProduct(order);
    },
  });
  return { asked, deps: { table: till.table, payments } };
}

const open = (changes: Partial<Activity> = {}) =>
  openShop(till.table, { now: till.clock.at, activity: changes });

const edit = ({ organization, venue, activity }: Shop, set: Partial<Activity>) =>
  updateItem(till.table, { update: keys.activity(organization.id, venue.id, activity.id), set, only: [] });

const known = ({ organization, activity }: Shop) =>
  stripeProducts(till.table).get(organization.id, activity.id);

test('an activity on sale becomes a product with a price for each unit; unchanged, Stripe is not asked', async () => {
  const { asked, deps } = watched();
  const shop = await open();
  expect(await syncProduct(deps, targetOf(shop))).toBe('synced');
  expect(await syncProduct(deps, targetOf(shop))).toBe('unchanged');
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({ productId: shop.activity.id, name: 'Test Room', active: true });
  expect(await known(shop)).toMatchObject({
    units: [{ unitId: 'player', amount: 2500, priceId: expect.stringMatching(/^price_/) }],
  });
});

test('another price, and the end of its sale, are followed', async () => {
  const { asked, deps } = watched();
  const shop = await open();
  await syncProduct(deps, targetOf(shop));
  const before = await known(shop);
  const units = [{ id: 'player', name: 'Player', price: 3000 }];
  await edit(shop, { priceList: { ...shop.activity.priceList, units } });
  await syncProduct(deps, targetOf(shop));
  const after = await known(shop);
  expect(after?.units).toMatchObject([{ amount: 3000 }]);
  expect(after?.units[0]?.priceId).not.toBe(before?.units[0]?.priceId);
  await edit(shop, { status: 'archived' });
  await syncProduct(deps, targetOf(shop));
  expect(asked.at(-1)).toMatchObject({ active: false });
  expect(await syncProduct(deps, targetOf(shop))).toBe('unchanged');
});

test('what was never on sale is not in the catalogue', async () => {
  const { asked, deps } = watched();
  const shop = await open({ status: 'draft' });
  expect(await syncProduct(deps, targetOf(shop))).toBe('unchanged');
  expect(asked).toEqual([]);
});

test('a run that dies after Stripe is finished by the next, with the same prices', async () => {
  const { deps } = watched();
  const shop = await open();
  const lost = await till.payments.syncProduct({
    productId: shop.activity.id,
    name: 'Test Room',
    description: '',
    active: true,
    currency: 'USD',
    units: [{ unitId: 'player', name: 'Player', amount: 2500 }],
    metadata: {},
  });
  await syncProduct(deps, targetOf(shop));
  expect((await known(shop))?.units[0]?.priceId).toBe(lost.get('player'));
});
