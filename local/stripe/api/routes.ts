import type { Answerers } from './call.ts';
import { catalogueRoutes } from './catalogue-routes.ts';
import { connectRoutes } from './connect-routes.ts';
import { eventRoutes } from './event-routes.ts';
import { moneyRoutes } from './money-routes.ts';
import { payoutRoutes } from './payout-routes.ts';
import { sessionRoutes } from './session-routes.ts';

/** The part of Stripe's API that the product uses. */
export const apiRoutes: Answerers = {
  ...sessionRoutes,
  ...moneyRoutes,
  ...payoutRoutes,
  ...connectRoutes,
  ...catalogueRoutes,
  ...eventRoutes,
};
