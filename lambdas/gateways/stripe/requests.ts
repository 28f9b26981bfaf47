import { createHash } from 'node:crypto';
import type { Stripe } from 'stripe';
import { stripeFailure } from './failures.ts';

/**
 * Runs a request to Stripe and answers each of its failures with a problem.
 * @throws Problem, as `stripe-failures.ts` lists them
 */
export async function askStripe<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw stripeFailure(error);
  }
}

/** Charges belong to the connected account, so every request about one must name it. */
export function onAccount(stripeAccount: string | undefined): Stripe.RequestOptions {
  return stripeAccount === undefined ? {} : { stripeAccount };
}

/**
 * Options of a request that must happen once. The idempotency key contains the action and its parameters: for
 * a day Stripe refuses a known key with other parameters.
 */
export function idempotent(deed: string, parameters: object, stripeAccount?: string): Stripe.RequestOptions {
  const hash = createHash('sha256').update(JSON.stringify(parameters)).digest('hex').slice(0, 16);
  return { ...onAccount(stripeAccount), idempotencyKey: `${deed}-${hash}` };
}

/** The id of an object that Stripe returns whole or only by its id. */
export function idOf(object: string | { readonly id: string } | null): string {
  return typeof object === 'string' ? object : (object?.id ?? '');
}
