import { Stripe } from 'stripe';
import { Problem } from '../../core/domain/problem.ts';

/**
 * Runs a request to Stripe and tells a bad day of Stripe's or of the network apart from our own mistakes:
 * the first is `payment-unavailable` and worth trying again, a wrong key or parameter stays the error it is.
 */
export async function askStripe<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw translated(error);
  }
}

function translated(error: unknown): unknown {
  const { errors } = Stripe;
  const passing =
    error instanceof errors.StripeConnectionError ||
    error instanceof errors.StripeAPIError ||
    error instanceof errors.StripeRateLimitError;
  if (passing) {
    return new Problem('payment-unavailable', 'We cannot reach our payment provider. Try again in a minute.');
  }
  if (error instanceof errors.StripeInvalidRequestError && error.code === 'resource_missing') {
    return new Problem('not-found', 'The payment provider does not know this payment.');
  }
  return error;
}

/** Charges are the connected account's own, so every request about one must name it. */
export function onAccount(stripeAccount: string | undefined): Stripe.RequestOptions {
  return stripeAccount === undefined ? {} : { stripeAccount };
}

/** The id of what Stripe may show whole or by its id alone. */
export function idOf(object: string | { readonly id: string } | null): string {
  return typeof object === 'string' ? object : (object?.id ?? '');
}
