import * as z from 'zod';
import { type ActivityId, activityId, type OrganizationId } from '../../../core/contract/model/ids.ts';
import { currency, minorUnits } from '../../../core/contract/model/money.ts';
import { is } from '../conditions.ts';
import { keys } from '../keys.ts';
import { getItem, putIf, putNewItem, type Table } from '../table.ts';

const stripeProduct = z.object({
  activityId,
  /** The account it is sold on; the platform's own when absent. */
  stripeAccountId: z.string().optional(),
  name: z.string(),
  description: z.string(),
  active: z.boolean(),
  currency,
  units: z.array(z.object({ unitId: z.string(), name: z.string(), amount: minorUnits, priceId: z.string() })),
  version: z.int().min(1),
});

/** What the catalogue at Stripe was last made to say of an activity. Amounts in minor units. */
export type StripeProduct = z.infer<typeof stripeProduct>;

export const stripeProducts = (table: Table) => ({
  get: (org: OrganizationId, activity: ActivityId) =>
    getItem(table, keys.stripeProduct(org, activity), stripeProduct),

  /** Replaces the version before this one; answers false when another run came first. */
  put(org: OrganizationId, value: StripeProduct): Promise<boolean> {
    const item = { ...keys.stripeProduct(org, value.activityId), entity: 'STRIPE_PRODUCT', ...value };
    return value.version === 1
      ? putNewItem(table, item)
      : putIf(table, item, is('version', value.version - 1));
  },
});
