import * as z from 'zod';

/** Everything the stand-in knows, as it lies in the state file. Times in seconds, as Stripe counts them. */
const seconds = z.int();
const account = z.string().nullable();
const metadata = z.record(z.string(), z.string());

const session = z.object({
  id: z.string(),
  account,
  created: seconds,
  expiresAt: seconds,
  status: z.enum(['open', 'complete', 'expired']),
  paymentStatus: z.enum(['unpaid', 'paid']),
  currency: z.string(),
  lines: z.array(z.object({ id: z.string(), name: z.string(), quantity: z.int(), unitAmount: z.int() })),
  amountTotal: z.int(),
  customerEmail: z.string().nullable(),
  clientReferenceId: z.string().nullable(),
  displayName: z.string().nullable(),
  successUrl: z.string(),
  cancelUrl: z.string().nullable(),
  locale: z.string(),
  metadata,
  paymentMetadata: metadata,
  paymentDescription: z.string().nullable(),
  applicationFee: z.int().nullable(),
  paymentIntent: z.string().nullable(),
  /** Money on its way: when it arrives, and whether it does. */
  later: z.object({ at: seconds, arrives: z.boolean() }).nullable(),
});

const payment = z.object({
  id: z.string(),
  account,
  created: seconds,
  session: z.string(),
  amount: z.int(),
  currency: z.string(),
  status: z.enum(['requires_payment_method', 'processing', 'succeeded']),
  metadata,
  description: z.string().nullable(),
  applicationFee: z.int().nullable(),
  latestCharge: z.string().nullable(),
  failure: z.string().nullable(),
});

const charge = z.object({
  id: z.string(),
  account,
  created: seconds,
  payment: z.string(),
  amount: z.int(),
  amountRefunded: z.int(),
  currency: z.string(),
  status: z.enum(['succeeded', 'pending', 'failed']),
  metadata,
  description: z.string().nullable(),
  applicationFee: z.int().nullable(),
});

const refund = z.object({
  id: z.string(),
  account,
  created: seconds,
  payment: z.string(),
  charge: z.string(),
  amount: z.int(),
  currency: z.string(),
  reason: z.string().nullable(),
  metadata,
});

const event = z.object({
  id: z.string(),
  account,
  created: seconds,
  type: z.string(),
  /** The checkout session the event goes back to, for the panel. */
  session: z.string(),
  /** The object as it was when it happened. */
  object: z.record(z.string(), z.unknown()),
});

const delivery = z.object({
  id: z.string(),
  event: z.string(),
  status: z.enum(['held', 'waiting', 'delivered', 'failed']),
  attempts: z.array(z.object({ at: seconds, outcome: z.string() })),
  nextAttemptAt: seconds,
});

const reply = z.object({
  fingerprint: z.string(),
  status: z.int(),
  body: z.string(),
  created: seconds,
});

export const state = z.object({
  version: z.literal(1),
  secretKey: z.string(),
  webhookSecret: z.string(),
  /** While true, events are kept back until they are released. */
  holding: z.boolean(),
  sessions: z.record(z.string(), session),
  payments: z.record(z.string(), payment),
  charges: z.record(z.string(), charge),
  refunds: z.record(z.string(), refund),
  events: z.record(z.string(), event),
  deliveries: z.record(z.string(), delivery),
  /** Answers given, by account and idempotency key. */
  replies: z.record(z.string(), reply),
});

export type State = z.infer<typeof state>;
export type Session = z.infer<typeof session>;
export type Payment = z.infer<typeof payment>;
export type Charge = z.infer<typeof charge>;
export type Refund = z.infer<typeof refund>;
export type StripeEvent = z.infer<typeof event>;
export type Delivery = z.infer<typeof delivery>;
