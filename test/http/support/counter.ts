import type { RouteId } from '../../../core/contract/paths.ts';
import { openShop, type Shop, sessionTomorrow } from '../../support/shop.ts';
import { keepWaiver, waiverRules } from '../../support/waiver.ts';
import type { World } from '../../support/world.ts';
import type { Call } from './call.ts';
import type { EmptyCounter } from './empty-counter.ts';
import { goodCalls } from './good-calls.ts';
import { employ, hire } from './people.ts';
import { nothingInStock, type Stock, stock } from './stock.ts';

/** A shop with people and guests in every situation: a good request for every route. */
export interface Counter extends EmptyCounter {
  /** The link of a guest who holds seats. */
  readonly token: string;
  readonly stock: Stock;
  /** A request that the route takes. */
  readonly good: Record<RouteId, Call>;
}

export async function openCounter(
  world: World,
  plan: Partial<Parameters<typeof openShop>[1]> = {},
): Promise<Counter> {
  const now = await world.now();
  const shop = await openShop(world.table, {
    now,
    ...plan,
    // Its tests create more of everything than a small plan allows.
    organization: { plan: 'enterprise', ...plan.organization },
    // A place whose clock is UTC all year.
    venue: { giftCardAmounts: [5000], timeZone: 'Africa/Abidjan', ...plan.venue },
    activity: { ...usual, ...plan.activity },
  });
  await keepWaiver(world.table, shop.activity);
  const { id: organizationId } = shop.organization;
  const [session, login, cookie, owner] = await Promise.all([
    sessionTomorrow(world.table, shop, now),
    hire(world, { role: 'manager', organizationId, venueIds: shop.venue.id }),
    employ(world, { role: 'manager', organizationId, venueIds: shop.venue.id }),
    employ(world, { role: 'org-admin', organizationId }),
  ]);
  const counter = { shop, session, login, cookie, owner };
  const isOpen = shop.organization.status === 'active' && shop.venue.status === 'active';
  const inStock = isOpen ? await stock(world, counter) : nothingInStock(shop);
  const token = inStock.links.held;
  return { ...counter, token, stock: inStock, good: goodCalls(world, counter, inStock) };
}

/** Enough seats for all tests, a 50% deposit, and changes until an hour before. */
const usual: Partial<Shop['activity']> = {
  capacity: 500,
  maxPlayers: 500,
  paymentTerms: { kind: 'deposit', basisPoints: 5000 },
  cancellation: { tiers: [{ minutesBefore: 60, feeBasisPoints: 1000 }], rescheduleMinutes: 60 },
  waiver: { ...waiverRules, version: 1 },
  questions: [{ id: 'team', label: 'Team', kind: 'text', required: false, options: [] }],
};
