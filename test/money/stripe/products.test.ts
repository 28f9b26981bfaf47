import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { ProductOrder } from '../../../lambdas/gateways/payment-products.ts';
import { type Rig, setUp } from './support.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await setUp();
});
afterEach(() => rig.close());

const vault: ProductOrder = {
  productId: 'act_thevault12345',
  name: 'The Vault',
  description: 'Break in, get out.',
  active: true,
  currency: 'USD',
  units: [
    { unitId: 'adult', name: 'Adult', amount: 3200 },
    { unitId: 'child', name: 'Child', amount: 2000 },
  ],
  metadata: { organizationId: 'org_abcdefgh2345' },
};

interface Price {
  id: string;
  unitAmount: number;
  nickname: string;
  active: boolean;
}

async function catalogue() {
  const state = await (await fetch(`${rig.stripe.url}/__control/state`)).json();
  const prices = Object.values<Price>(state.prices);
  const sold = prices
    .filter(({ active }) => active)
    .map(({ nickname, unitAmount }) => [nickname, unitAmount]);
  return { products: Object.values<object>(state.products), prices, sold };
}

test('a product has a price for each unit, once', async () => {
  const first = await rig.payments.syncProduct(vault);
  expect([...first.keys()]).toEqual(['adult', 'child']);
  expect(await rig.payments.syncProduct(vault)).toEqual(first);
  const { products, prices } = await catalogue();
  expect(products).toMatchObject([{ id: vault.productId, name: 'The Vault', active: true }]);
  expect(prices).toHaveLength(2);
});

test('two runs at once make one product and one price a unit', async () => {
  await Promise.all([rig.payments.syncProduct(vault), rig.payments.syncProduct(vault)]);
  const { products, prices } = await catalogue();
  expect([products.length, prices.length]).toEqual([1, 2]);
});

test('another amount is another price, and the old one is archived; a unit that is gone is not sold', async () => {
  await rig.payments.syncProduct(vault);
  await rig.payments.syncProduct({ ...vault, units: [{ unitId: 'adult', name: 'Adult', amount: 3500 }] });
  const changed = await catalogue();
  expect(changed.sold).toEqual([['Adult', 3500]]);
  expect(changed.prices.map(({ unitAmount }) => unitAmount).sort()).toEqual([2000, 3200, 3500]);
  await rig.payments.syncProduct(vault);
  const back = await catalogue();
  expect(back.sold.sort()).toEqual([
    ['Adult', 3200],
    ['Child', 2000],
  ]);
  expect(back.prices).toHaveLength(3);
});

test('names and what is on sale follow, on each account for itself', async () => {
  await rig.payments.syncProduct(vault);
  await rig.payments.syncProduct({ ...vault, stripeAccountId: 'acct_venue' });
  await rig.payments.syncProduct({
    ...vault,
    name: 'The Old Vault',
    description: '',
    active: false,
    units: [{ unitId: 'adult', name: 'Grown-up', amount: 3200 }],
  });
  const { products, sold } = await catalogue();
  expect(products).toMatchObject([
    { account: null, name: 'The Old Vault', description: null, active: false },
    { account: 'acct_venue', name: 'The Vault', active: true },
  ]);
  expect(sold).toContainEqual(['Grown-up', 3200]);
});
