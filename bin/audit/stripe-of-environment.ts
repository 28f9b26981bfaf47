import type { Payments } from '../../lambdas/gateways/payments.ts';
import { stripePayments } from '../../lambdas/gateways/stripe/stripe.ts';

/** Stripe with the key that the environment names. @throws when it names none */
export function stripeOfEnvironment({ STRIPE_SECRET_KEY, STRIPE_API_BASE }: NodeJS.ProcessEnv): Payments {
  if (!STRIPE_SECRET_KEY) throw new Error('Name the key to ask Stripe with: STRIPE_SECRET_KEY=rk_live_...');
  return stripePayments({ secretKey: STRIPE_SECRET_KEY, apiBase: STRIPE_API_BASE });
}
