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
  excludedMethods: z.array(z.string()).default([]),
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
  /** Null for a charge of another integration of the account, made without a payment intent. */
  payment: z.string().nullable(),
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
  payment: z.string().nullable(),
  charge: z.string(),
  amount: z.int(),
  currency: z.string(),
  /** `failed`: the guest's bank would not take the money, days later. */
  status: z.enum(['pending', 'succeeded', 'failed', 'canceled']).default('succeeded'),
  failureReason: z.string().nullable().default(null),
  /** What happens to it by itself, and when. */
  later: z
    .object({ at: seconds, outcome: z.enum(['succeeded', 'failed']) })
    .nullable()
    .default(null),
  reason: z.string().nullable(),
  metadata,
});

const dispute = z.object({
  id: z.string(),
  account,
  created: seconds,
  payment: z.string().nullable(),
  charge: z.string(),
  amount: z.int(),
  currency: z.string(),
  status: z.enum(['needs_response', 'won', 'lost']),
});

/** What went from the balance of an account to its bank. `movements`: the ids of what it is made of. */
const payout = z.object({
  id: z.string(),
  account: z.string(),
  created: seconds,
  arrival: seconds,
  amount: z.int(),
  currency: z.string(),
  failed: z.boolean(),
  movements: z.array(z.string()),
});

/** The platform's share of a charge on a connected account. */
const fee = z.object({
  id: z.string(),
  /** The connected account that pays it; the fee itself is the platform's. */
  payer: z.string(),
  created: seconds,
  charge: z.string(),
  amount: z.int(),
  amountRefunded: z.int(),
  currency: z.string(),
});

const connectedAccount = z.object({
  id: z.string(),
  created: seconds,
  email: z.string().nullable(),
  country: z.string(),
  metadata,
  /** The owner's progress with identifying themselves to Stripe. */
  onboarding: z.enum(['new', 'details', 'complete']),
  /** `restricted`: Stripe lets it take no charges. `deauthorized`: its owner disconnected the platform. */
  standing: z.enum(['good', 'restricted', 'deauthorized']).default('good'),
});

/** A way into the onboarding page, by its token: for one visit. */
const accountLink = z.object({
  account: z.string(),
  expiresAt: seconds,
  visited: z.boolean(),
  returnUrl: z.string(),
  refreshUrl: z.string(),
});

const product = z.object({
  id: z.string(),
  account,
  created: seconds,
  name: z.string(),
  description: z.string().nullable(),
  active: z.boolean(),
  metadata,
});

const price = z.object({
  id: z.string(),
  account,
  created: seconds,
  product: z.string(),
  currency: z.string(),
  unitAmount: z.int(),
  nickname: z.string().nullable(),
  active: z.boolean(),
  metadata,
});

const event = z.object({
  id: z.string(),
  account,
  created: seconds,
  type: z.string(),
  /** The checkout session that caused the event, for the panel; null for an event about an account. */
  session: z.string().nullable(),
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

/** The first state of new refunds, and their state after this many seconds. */
export const refundPlan = z.object({
  status: z.enum(['pending', 'succeeded']),
  next: z.enum(['nothing', 'succeeded', 'failed']).default('nothing'),
  after: z.coerce.number().int().min(0).default(0),
});

export const state = z.object({
  version: z.literal(1),
  secretKey: z.string(),
  webhookSecret: z.string(),
  /** While true, events are kept back until they are released. */
  holding: z.boolean(),
  refundPlan: refundPlan.default({ status: 'succeeded', next: 'nothing', after: 0 }),
  sessions: z.record(z.string(), session),
  payments: z.record(z.string(), payment),
  charges: z.record(z.string(), charge),
  refunds: z.record(z.string(), refund),
  disputes: z.record(z.string(), dispute).default({}),
  payouts: z.record(z.string(), payout).default({}),
  /** The end of the last day that was paid out. */
  paidOutUntil: seconds.default(0),
  fees: z.record(z.string(), fee).default({}),
  accounts: z.record(z.string(), connectedAccount).default({}),
  accountLinks: z.record(z.string(), accountLink).default({}),
  /** By account and id: the id is the caller's to choose, and each account has its own. */
  products: z.record(z.string(), product).default({}),
  prices: z.record(z.string(), price).default({}),
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
export type Dispute = z.infer<typeof dispute>;
export type Payout = z.infer<typeof payout>;
export type Fee = z.infer<typeof fee>;
export type ConnectedAccount = z.infer<typeof connectedAccount>;
export type AccountLink = z.infer<typeof accountLink>;
export type Product = z.infer<typeof product>;
export type Price = z.infer<typeof price>;
export type StripeEvent = z.infer<typeof event>;
export type Delivery = z.infer<typeof delivery>;
