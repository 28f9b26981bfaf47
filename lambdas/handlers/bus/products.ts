import { busHandler } from '../../middleware/bus.ts';
import { payments } from '../../runtime/stripe.ts';
import { table } from '../../runtime/table.ts';
import { syncProduct } from '../../usecases/products/sync-product.ts';

const deps = { table: table(), payments };

export const handler = busHandler({
  'activity.sessions-due': async (target) => {
    await syncProduct(deps, target);
  },
});
