import * as z from 'zod';
import type { PlainProblemKey } from '../../../words/problems.ts';
import { refundProgress, settlementMethod } from '../../model/guest/refund.ts';
import { openRefund } from '../../model/money/open-refund.ts';
import { reconciliation } from '../../model/money/reconciliation.ts';
import { organization } from '../../model/platform/organization.ts';
import { filledText } from '../../model/text.ts';
import type { RouteSchema } from '../scope/route-schema.ts';

const refundParams = z.object({ refundId: z.string().regex(/^[\w-]{3,120}$/) });
const problems = ['unauthenticated', 'forbidden', 'suspended'] as const;

export const stripeAccountView = z.object({
  connected: z.boolean(),
  account: organization.shape.stripeAccount,
});

/** The organization's account with Stripe. */
export const billingSchemas = {
  getStripeAccount: {
    summary: 'Whether the organization can take payments, and what Stripe still requires',
    output: stripeAccountView,
    status: 200,
    problems: [...problems, 'payment-unavailable'],
  },
  startStripeOnboarding: {
    summary: 'Create a link to Stripe for opening or completing an account',
    body: z.object({ returnUrl: z.url().max(2000) }),
    output: z.object({ url: z.url() }),
    status: 201,
    problems: [...problems, 'payment-unavailable', 'payments-off', 'conflict'],
  },
  listOpenRefunds: {
    summary: 'Card refunds that failed or are still in progress',
    output: z.object({ refunds: z.array(openRefund) }),
    status: 200,
    problems: [...problems],
  },
  sendRefundAgain: {
    summary: 'Retry a failed refund at Stripe',
    params: refundParams,
    output: refundProgress,
    status: 201,
    problems: [...problems, 'not-found', 'wrong-state', 'conflict'],
  },
  settleRefund: {
    summary: 'Record that a failed refund was paid in another way',
    params: refundParams,
    body: z.object({
      method: settlementMethod,
      reason: filledText(300, 'say-how-paid').min(3, 'say-how-paid' satisfies PlainProblemKey),
    }),
    output: refundProgress,
    status: 201,
    problems: [...problems, 'not-found', 'wrong-state', 'conflict'],
  },
  listReconciliations: {
    summary: 'Nightly comparisons of Stripe with the bookings, newest first',
    output: z.object({ reconciliations: z.array(reconciliation) }),
    status: 200,
    problems: [...problems],
  },
} as const satisfies Record<string, RouteSchema>;
