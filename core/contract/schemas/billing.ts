import * as z from 'zod';
import { organization } from '../model/organization.ts';
import { reconciliation } from '../model/reconciliation.ts';
import type { RouteSchema } from './route-schema.ts';

const problems = ['unauthenticated', 'forbidden', 'suspended'] as const;

export const stripeAccountView = z.object({
  connected: z.boolean(),
  account: organization.shape.stripeAccount,
});

/** The organization's account with Stripe. */
export const billingSchemas = {
  getStripeAccount: {
    summary: 'Whether the organization can take payments, and what Stripe still asks for',
    output: stripeAccountView,
    status: 200,
    problems: [...problems, 'payment-unavailable'],
  },
  startStripeOnboarding: {
    summary: 'A link to Stripe to open or complete an account',
    body: z.object({ returnUrl: z.url().max(2000) }),
    output: z.object({ url: z.url() }),
    status: 201,
    problems: [...problems, 'payment-unavailable', 'conflict'],
  },
  listReconciliations: {
    summary: 'Nightly comparisons of Stripe with the bookings, the newest first',
    output: z.object({ reconciliations: z.array(reconciliation) }),
    status: 200,
    problems: [...problems],
  },
} as const satisfies Record<string, RouteSchema>;
