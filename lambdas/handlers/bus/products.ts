import { tenantBusHandler } from '../../middleware/bus.ts';
import { payments } from '../../runtime/stripe.ts';
import { syncProduct } from '../../usecases/catalogue/products/sync-product.ts';

export const handler = tenantBusHandler('products', (table) => {
  const deps = { table, payments };
  return {
    'activity.sessions-due': async (target) => {
      await syncProduct(deps, target);
    },
  };
});
