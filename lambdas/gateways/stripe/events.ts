import type { Stripe } from 'stripe';
import * as z from 'zod';
import { Problem } from '../../../core/domain/problem.ts';
import type { PaymentEvent } from '../payments.ts';

/** An object's metadata is text by text; other values are not ours. */
const metadata = z
  .record(z.string(), z.unknown())
  .transform((all) =>
    Object.fromEntries(
      Object.entries(all).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    ),
  );

/**
 * The few fields that are used, with Stripe's limits of length: the rest of an event may have any size and
 * shape.
 */
const shape = z.object({
  id: z.string().min(1).max(255),
  type: z.string().min(1).max(255),
  account: z.string().max(255).nullish(),
  created: z.int().min(0).max(10_000_000_000),
  data: z.object({
    object: z.object({
      id: z.string().max(255).optional().catch(undefined),
      metadata: metadata.optional().catch(undefined),
    }),
  }),
});

/**
 * Checks the signature over the raw bytes and its age, then reads the few fields that are used.
 * @throws Problem('invalid-signature'), Problem('invalid-input') for a signed event of another shape
 */
export function verifyStripeEvent(
  stripe: Stripe,
  rawBody: string | Uint8Array,
  signature: string | undefined,
  secret: string,
): PaymentEvent {
  const read = shape.safeParse(verified(stripe, rawBody, signature ?? '', secret));
  if (!read.success) throw new Problem('invalid-input', 'not-a-stripe-event');
  const { id, type, account, created, data } = read.data;
  return {
    id,
    type,
    objectId: data.object.id ?? '',
    metadata: data.object.metadata ?? {},
    created: new Date(created * 1000),
    ...(account ? { account } : {}),
  };
}

function verified(stripe: Stripe, rawBody: string | Uint8Array, signature: string, secret: string): unknown {
  const body = typeof rawBody === 'string' ? rawBody : Buffer.from(rawBody);
  try {
    return stripe.webhooks.constructEvent(body, signature, secret);
  } catch {
    // Any error here is caused by the request; Stripe's library has no error of its own for half a signature.
    throw new Problem('invalid-signature', 'not-signed-by-stripe');
  }
}
