import { groupSchemas } from '../../../../core/contract/schemas/desk/groups.ts';
import { billingSchemas } from '../../../../core/contract/schemas/money/billing.ts';
import { payoutSchemas } from '../../../../core/contract/schemas/money/payouts.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { venues } from '../../../data/venue/venues.ts';
import { portalHandler } from '../../../middleware/portal.ts';
import { actorOf } from '../../../middleware/request.ts';
import { systemClock } from '../../../runtime/clock.ts';
import { env } from '../../../runtime/config.ts';
import { systemIds } from '../../../runtime/ids.ts';
import { linkSecret } from '../../../runtime/secrets.ts';
import { payments } from '../../../runtime/stripe.ts';
import { collectGroupPayment } from '../../../usecases/desk/groups/collect-group-payment.ts';
import { getStripeAccount } from '../../../usecases/money/billing/get-stripe-account.ts';
import { getPayout, listPayouts } from '../../../usecases/money/billing/list-payouts.ts';
import { listReconciliations } from '../../../usecases/money/billing/list-reconciliations.ts';
import { startStripeOnboarding } from '../../../usecases/money/billing/start-onboarding.ts';
import { listOpenRefunds } from '../../../usecases/money/refunds/list-open-refunds.ts';
import { sendRefundAgain } from '../../../usecases/money/refunds/send-refund-again.ts';
import { settleRefund } from '../../../usecases/money/refunds/settle-refund.ts';

const siteUrl = env('SITE_URL');

const schemas = { ...billingSchemas, ...payoutSchemas, ...groupSchemas };

export const handler = portalHandler('billing', schemas, (table) => {
  const deps = { table, clock: systemClock, ids: systemIds, payments, siteUrl };
  return {
    getStripeAccount: (_input, request) => getStripeAccount(deps, actorOf(request)),

    startStripeOnboarding: ({ body }, request) => startStripeOnboarding(deps, actorOf(request), body),

    listOpenRefunds: (_input, request) => listOpenRefunds(deps, actorOf(request)),

    sendRefundAgain: ({ params }, request) => sendRefundAgain(deps, { ...params, actor: actorOf(request) }),

    settleRefund: ({ params, body }, request) =>
      settleRefund(deps, { ...params, actor: actorOf(request) }, body),

    collectGroupPayment: ({ params, headers, body }, request) =>
      collectGroupPayment(
        { ...deps, organizations: organizations(table), venues: venues(table), linkSecret },
        { ...params, ...body, actor: actorOf(request), idempotencyKey: headers['idempotency-key'] },
      ),

    listPayouts: ({ query }, request) => listPayouts(deps, actorOf(request), query),

    getPayout: ({ params, query }, request) => getPayout(deps, actorOf(request), { ...params, ...query }),

    listReconciliations: (_input, request) => listReconciliations(deps, actorOf(request)),
  };
});
