import type { Stripe } from 'stripe';
import { Problem } from '../../core/domain/problem.ts';
import type { PaymentEvent } from './payments.ts';

/** Checks the signature over the raw bytes and its age, then reads the few fields that we act on. */
export function verifyStripeEvent(
  stripe: Stripe,
  rawBody: string | Uint8Array,
  signature: string | undefined,
  secret: string,
): PaymentEvent {
  const event = verified(stripe, rawBody, signature ?? '', secret);
  const object = event.data.object;
  return {
    id: event.id,
    type: event.type,
    objectId: 'id' in object && typeof object.id === 'string' ? object.id : '',
    metadata: 'metadata' in object ? (object.metadata ?? {}) : {},
    created: new Date(event.created * 1000),
    ...(event.account === undefined ? {} : { account: event.account }),
  };
}

function verified(stripe: Stripe, rawBody: string | Uint8Array, signature: string, secret: string) {
  const body = typeof rawBody === 'string' ? rawBody : Buffer.from(rawBody);
  try {
    return stripe.webhooks.constructEvent(body, signature, secret);
  } catch {
    // All that can go wrong here is in what was sent; half a signature is not even Stripe's own error.
    throw new Problem('invalid-signature', 'The request is not signed by our payment provider.');
  }
}
