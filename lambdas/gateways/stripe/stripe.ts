import { Stripe } from 'stripe';
import type { CheckoutOrder, Payments, StartedCheckout } from '../payments.ts';
import { stripeAccounts } from './accounts.ts';
import { checkoutOf, checkoutParameters, withPayment } from './checkout.ts';
import { verifyStripeEvent } from './events.ts';
import { stripePayouts } from './payouts.ts';
import { stripeProducts } from './products.ts';
import { stripeRecords } from './records.ts';
import { refundPayment } from './refunds.ts';
import { askStripe, idempotent, onAccount } from './requests.ts';

export interface StripeKeys {
  readonly secretKey: string;
  /** Where to send requests instead of Stripe, such as `http://127.0.0.1:4003`. */
  readonly apiBase?: string | undefined;
}

/** Below the 29 seconds that API Gateway waits, with one retry. */
const timeoutMs = 10_000;

/** Payments by Stripe Checkout: direct charges on the connected account, with the platform's fee. */
export function stripePayments(keys: StripeKeys): Payments {
  const stripe = new Stripe(keys.secretKey, {
    timeout: timeoutMs,
    maxNetworkRetries: 1,
    telemetry: false,
    ...(keys.apiBase === undefined ? {} : endpoint(new URL(keys.apiBase))),
  });
  return {
    startCheckout: (order) => startCheckout(stripe, order),
    readCheckout: (id, account) => askStripe(() => read(stripe, id, account)),
    expireCheckout: (id, account) => askStripe(() => expire(stripe, id, account)),
    refund: (order) => refundPayment(stripe, order),
    ...stripeRecords(stripe),
    ...stripeAccounts(stripe),
    ...stripePayouts(stripe),
    ...stripeProducts(stripe),
    verifyEvent: (rawBody, signature, secret) => verifyStripeEvent(stripe, rawBody, signature, secret),
  };
}

function endpoint(base: URL) {
  const protocol = base.protocol === 'http:' ? ('http' as const) : ('https' as const);
  return { protocol, host: base.hostname, port: base.port || (protocol === 'http' ? 80 : 443) };
}

async function startCheckout(stripe: Stripe, order: CheckoutOrder): Promise<StartedCheckout> {
  const parameters = checkoutParameters(order);
  const session = await askStripe(() =>
    stripe.checkout.sessions.create(
      parameters,
      idempotent(order.idempotencyKey, parameters, order.stripeAccountId),
    ),
  );
  if (session.url === null) throw new Error(`Checkout session ${session.id} has no page to pay on.`);
  return {
    checkoutSessionId: session.id,
    url: session.url,
    expiresAt: new Date(session.expires_at * 1000),
  };
}

async function read(stripe: Stripe, id: string, account?: string) {
  return checkoutOf(await stripe.checkout.sessions.retrieve(id, withPayment, onAccount(account)));
}

/** Stripe refuses to expire a session that is no longer open, without a code for it: so read the session. */
async function expire(stripe: Stripe, id: string, account?: string) {
  try {
    return checkoutOf(await stripe.checkout.sessions.expire(id, {}, onAccount(account)));
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError) || error.statusCode !== 400) throw error;
    const checkout = await read(stripe, id, account);
    if (checkout.status === 'open') throw error;
    return checkout;
  }
}
