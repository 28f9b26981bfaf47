import * as z from 'zod';
import type { Payments } from '../gateways/payments.ts';
import { env } from './config.ts';
import { secretText } from './secrets.ts';

const stripeSecret = z.object({
  secretKey: z.string().min(1),
  webhookSecret: z.string().min(1),
  apiBase: z.url().optional(),
});

/** Stripe's keys as they are now: rotated in Secrets Manager, in use without a deploy. */
export async function stripeKeys() {
  return stripeSecret.parse(JSON.parse(await secretText(env('STRIPE_SECRET_ARN'))));
}

/** Payments with the keys as they are now. The library is loaded by the first who pays, not by who starts. */
export async function payments(): Promise<Payments> {
  const { stripePayments } = await import('../gateways/stripe/stripe.ts');
  return stripePayments(await stripeKeys());
}
