import * as z from 'zod';
import type { Payments } from '../gateways/payments.ts';
import { stripePayments } from '../gateways/stripe.ts';
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

/** Payments with the keys as they are now. */
export async function payments(): Promise<Payments> {
  return stripePayments(await stripeKeys());
}
