import { Stripe } from 'stripe';
import type { PaymentProducts, ProductOrder, UnitPrice } from '../payment-products.ts';
import { toStripe } from './amounts.ts';
import { askStripe, idempotent, onAccount } from './requests.ts';

export function stripeProducts(stripe: Stripe): PaymentProducts {
  return { syncProduct: (order) => askStripe(() => syncProduct(stripe, order)) };
}

/** Reads what exists and changes only what differs, so the next run finishes an interrupted one. */
async function syncProduct(stripe: Stripe, order: ProductOrder): Promise<ReadonlyMap<string, string>> {
  await putProduct(stripe, order);
  const on = onAccount(order.stripeAccountId);
  const { data: known } = await stripe.prices.list({ product: order.productId, limit: 100 }, on);
  const priceIds = new Map<string, string>();
  for (const unit of order.units) {
    const price = known.find((one) => isFor(one, order, unit)) ?? (await addPrice(stripe, order, unit));
    if (price.nickname !== unit.name || !price.active) {
      await stripe.prices.update(price.id, { active: true, nickname: unit.name }, on);
    }
    priceIds.set(unit.unitId, price.id);
  }
  const kept = new Set(priceIds.values());
  for (const { id } of known.filter((price) => price.active && !kept.has(price.id))) {
    await stripe.prices.update(id, { active: false }, on);
  }
  return priceIds;
}

/** Under our own id, so that there is never a second one. */
async function putProduct(stripe: Stripe, order: ProductOrder): Promise<void> {
  const { productId: id, name, description, active, metadata } = order;
  const on = onAccount(order.stripeAccountId);
  const about = { name, description, active, metadata: { ...metadata } };
  try {
    await stripe.products.update(id, about, on);
  } catch (error) {
    if (!isMissing(error)) throw error;
    // Stripe reads an empty description as a request to clear it, and a new product has none.
    const { description: text, ...rest } = about;
    const parameters = { id, ...rest, ...(text === '' ? {} : { description: text }) };
    await stripe.products
      .create(parameters, idempotent(`product-${id}`, parameters, order.stripeAccountId))
      .catch(async (failure) => {
        if (!isTaken(failure)) throw failure;
        await stripe.products.update(id, about, on);
      });
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'resource_missing';
}

/** Another run created it between our read and our write. */
function isTaken(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'resource_already_exists';
}

function isFor(price: Stripe.Price, { currency }: ProductOrder, { unitId, amount }: UnitPrice): boolean {
  const { unit_amount, metadata } = price;
  return (
    unit_amount === toStripe(amount, currency) &&
    metadata.unitId === unitId &&
    price.currency === currency.toLowerCase()
  );
}

/** Two concurrent runs create one price. */
function addPrice(stripe: Stripe, order: ProductOrder, { unitId, amount }: UnitPrice): Promise<Stripe.Price> {
  const { productId: product, stripeAccountId } = order;
  const currency = order.currency.toLowerCase();
  const parameters = {
    product,
    currency,
    unit_amount: toStripe(amount, order.currency),
    metadata: { unitId },
  };
  return stripe.prices.create(
    parameters,
    idempotent(`price-${product}-${unitId}`, parameters, stripeAccountId),
  );
}
