import { billingSchemas } from '../../../core/contract/schemas/billing.ts';
import { httpHandler } from '../../middleware/http.ts';
import { actorOf } from '../../middleware/request.ts';
import { systemClock } from '../../runtime/clock.ts';
import { env } from '../../runtime/config.ts';
import { systemIds } from '../../runtime/ids.ts';
import { payments } from '../../runtime/stripe.ts';
import { table } from '../../runtime/table.ts';
import { requireSameOrigin } from '../../usecases/auth/same-origin.ts';
import { getStripeAccount } from '../../usecases/billing/get-stripe-account.ts';
import { listReconciliations } from '../../usecases/billing/list-reconciliations.ts';
import { startStripeOnboarding } from '../../usecases/billing/start-onboarding.ts';

const deps = { table: table(), clock: systemClock, ids: systemIds, payments, siteUrl: env('SITE_URL') };

export const handler = httpHandler('billing', billingSchemas, {
  getStripeAccount: (_input, request) => getStripeAccount(deps, actorOf(request)),

  startStripeOnboarding: ({ body }, request) => {
    requireSameOrigin(request.headers, deps.siteUrl);
    return startStripeOnboarding(deps, actorOf(request), body);
  },

  listReconciliations: (_input, request) => listReconciliations(deps, actorOf(request)),
});
