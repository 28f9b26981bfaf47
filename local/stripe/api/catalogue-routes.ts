import * as z from 'zod';
import { takeable } from '../amounts.ts';
import { noSuchObject, StripeFault } from '../fault.ts';
import { stripeId } from '../ids.ts';
import type { Price, Product } from '../state.ts';
import { priceObject, productObject } from '../wire/catalogue.ts';
import { type Answerers, type ApiCall, listPage, one, own } from './call.ts';
import { flag, metadata, nothing, page, parse, whole } from './parameters.ts';

const productParameters = z.strictObject({
  id: z.string().min(1).max(100).optional(),
  name: z.string().min(1).max(250),
  description: z.string().min(1).max(40_000).optional(),
  active: flag.default(true),
  metadata,
});

const productChanges = z.strictObject({
  name: z.string().min(1).max(250).optional(),
  description: z.string().max(40_000).optional(),
  active: flag.optional(),
  metadata,
});

const priceParameters = z.strictObject({
  product: z.string(),
  currency: z.string().regex(/^[a-z]{3}$/),
  unit_amount: whole.pipe(z.int().min(0)),
  nickname: z.string().max(250).optional(),
  metadata,
});

/** All else of a price stays as it was made. */
const priceChanges = z.strictObject({
  active: flag.optional(),
  nickname: z.string().max(250).optional(),
  metadata,
});

const pricesPage = z.strictObject({ ...page, product: z.string().optional(), active: flag.optional() });

/** Products and prices, by account. */
export const catalogueRoutes: Answerers = {
  'POST /v1/products': (call) => productObject(createProduct(call)),
  'GET /v1/products/:id': (call) => {
    parse(nothing, call.sent);
    return productObject(productOf(call, call.id));
  },
  'POST /v1/products/:id': (call) => {
    const product = productOf(call, call.id);
    const { name, description, active, metadata } = parse(productChanges, call.sent);
    product.name = name ?? product.name;
    product.description = description === undefined ? product.description : description || null;
    product.active = active ?? product.active;
    Object.assign(product.metadata, metadata);
    return productObject(product);
  },
  'POST /v1/prices': (call) => priceObject(createPrice(call)),
  'POST /v1/prices/:id': (call) => {
    const price = one(call, call.world.state.prices, 'price', 'price');
    const { active, nickname, metadata } = parse(priceChanges, call.sent);
    price.active = active ?? price.active;
    price.nickname = nickname ?? price.nickname;
    Object.assign(price.metadata, metadata);
    return priceObject(price);
  },
  'GET /v1/prices': (call) => {
    const { product, active, ...asked } = parse(pricesPage, call.sent);
    const found = own(call, call.world.state.prices).filter(
      (price) =>
        (product === undefined || price.product === product) &&
        (active === undefined || price.active === active),
    );
    return listPage('/v1/prices', found.map(priceObject), asked);
  },
};

const nameOf = ({ account }: ApiCall, id: string) => `${account ?? ''} ${id}`;

function productOf(call: ApiCall, id: string): Product {
  const found = call.world.state.products[nameOf(call, id)];
  if (found === undefined) throw noSuchObject('product', id, 'id');
  return found;
}

function createProduct(call: ApiCall): Product {
  const { id = stripeId('prod_', 14), description = null, ...given } = parse(productParameters, call.sent);
  const { state, seconds } = call.world;
  const name = nameOf(call, id);
  if (state.products[name] !== undefined) {
    const code = 'resource_already_exists';
    throw new StripeFault(400, `Product already exists with id: ${id}`, { code, param: 'id' });
  }
  const made = { id, account: call.account, created: seconds(), description, ...given };
  state.products[name] = made;
  return made;
}

function createPrice(call: ApiCall): Price {
  const { unit_amount: unitAmount, nickname = null, ...given } = parse(priceParameters, call.sent);
  productOf(call, given.product);
  const id = stripeId('price_1');
  const made = {
    id,
    account: call.account,
    created: call.world.seconds(),
    active: true,
    unitAmount: takeable(unitAmount, given.currency, 'unit_amount'),
    nickname,
    ...given,
  };
  call.world.state.prices[id] = made;
  return made;
}
