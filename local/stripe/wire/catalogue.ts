import type { Stripe } from 'stripe';
import type { Price, Product } from '../state.ts';

export function productObject({ id, created, name, description, active, metadata }: Product) {
  return {
    id,
    object: 'product',
    active,
    created,
    default_price: null,
    description,
    images: [],
    livemode: false,
    metadata,
    name,
    type: 'service',
  } satisfies Partial<Stripe.Product>;
}

export function priceObject({
  id,
  created,
  product,
  currency,
  unitAmount,
  nickname,
  active,
  metadata,
}: Price) {
  return {
    id,
    object: 'price',
    active,
    billing_scheme: 'per_unit',
    created,
    currency,
    livemode: false,
    metadata,
    nickname,
    product,
    recurring: null,
    type: 'one_time',
    unit_amount: unitAmount,
  } satisfies Partial<Stripe.Price>;
}
