import type { EventDetail } from '../../../../core/contract/events.ts';
import type { Activity } from '../../../../core/contract/model/catalogue/activity.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { type StripeProduct, stripeProducts } from '../../../data/money/stripe-products.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import type { Table } from '../../../data/table.ts';
import type { Payments } from '../../../gateways/payments.ts';

export interface ProductDeps {
  readonly table: Table;
  readonly payments: () => Promise<Payments>;
}

type Target = Pick<EventDetail<'activity.sessions-due'>, 'organizationId' | 'venueId' | 'activityId'>;

/**
 * Makes the catalogue at Stripe say what an activity is called and what each guest pays, for the account's own
 * reports; checkouts name their own prices. Where nothing has changed since the last time, Stripe is not asked.
 * @throws Problem('payment-unavailable')
 */
export async function syncProduct(deps: ProductDeps, target: Target): Promise<'synced' | 'unchanged'> {
  const { organizationId, venueId, activityId } = target;
  const products = stripeProducts(deps.table);
  const [organization, activity, known] = await Promise.all([
    organizations(deps.table).getLatest(organizationId),
    activities(deps.table).getLatest(organizationId, venueId, activityId),
    products.get(organizationId, activityId),
  ]);
  if (!organization || !activity) return 'unchanged';
  const wanted = wantedProduct(organization, activity);
  if (known ? isSame(known, wanted) : !wanted.active) return 'unchanged';
  const payments = await deps.payments();
  const metadata = { organizationId, venueId, activityId };
  const order = { ...wanted, productId: activityId, metadata };
  const prices = await payments.syncProduct(order).catch(offAsNull);
  if (!prices) return 'unchanged';
  const units = wanted.units.map((unit) => ({ ...unit, priceId: prices.get(unit.unitId) ?? '' }));
  const written = await products.put(organizationId, {
    ...wanted,
    activityId,
    units,
    version: (known?.version ?? 0) + 1,
  });
  if (!written) throw new Error('Another run brought this product up to date at the same moment.');
  return 'synced';
}

/** An account that cannot be used has no catalogue to keep. */
function offAsNull(error: unknown): null {
  if (error instanceof Problem && error.code === 'payments-off') return null;
  throw error;
}

type Wanted = Omit<StripeProduct, 'activityId' | 'units' | 'version'> & {
  readonly units: readonly Omit<StripeProduct['units'][number], 'priceId'>[];
};

function wantedProduct({ stripeAccountId, currency }: Organization, activity: Activity): Wanted {
  const { name, tagline: description, status, priceList } = activity;
  const units = priceList.units.map(({ id, name, price }) => ({ unitId: id, name, amount: price }));
  const account = stripeAccountId ? { stripeAccountId } : {};
  return { ...account, name, description, active: status === 'published', currency, units };
}

function isSame(known: StripeProduct, wanted: Wanted): boolean {
  const said = ({ stripeAccountId, name, description, active, currency, units }: Wanted) => [
    [stripeAccountId, name, description, active, currency],
    units.map((unit) => [unit.unitId, unit.name, unit.amount]),
  ];
  return JSON.stringify(said(known)) === JSON.stringify(said(wanted));
}
