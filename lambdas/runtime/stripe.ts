import * as z from 'zod';
import type { Payments } from '../gateways/payments.ts';
import { env } from './config.ts';
import { secretText } from './secrets.ts';

const stripeSecret = z.object({
  secretKey: z.string().min(1),
  webhookSecret: z.string().min(1),
  apiBase: z.url().optional(),
});

/** Stripe's present keys: a key rotated in Secrets Manager is used without a deployment. */
export async function stripeKeys() {
  return stripeSecret.parse(JSON.parse(await secretText(env('STRIPE_SECRET_ARN'))));
}

/**
 * Payments with the present keys. The library is loaded on the first payment, not when the function starts.
 */
export async function payments(): Promise<Payments> {
  const { stripePayments } = await import('../gateways/stripe/stripe.ts');
  return stripePayments(await stripeKeys());
}
