import { Stripe } from 'stripe';
import type { Refund, RefundOrder } from './payments.ts';
import { askStripe } from './stripe-errors.ts';

export function refundPayment(stripe: Stripe, order: RefundOrder): Promise<Refund> {
  return askStripe(async () => {
    try {
      return refundOf(await create(stripe, order));
    } catch (error) {
      const earlier = wantsNothingMore(order, error) ? await latest(stripe, order) : undefined;
      if (earlier === undefined) throw error;
      return refundOf(earlier);
    }
  });
}

function create(stripe: Stripe, order: RefundOrder) {
  return stripe.refunds.create(
    {
      payment_intent: order.paymentIntentId,
      reason: order.reason,
      ...(order.amount === undefined ? {} : { amount: order.amount }),
      ...(order.returnApplicationFee === true ? { refund_application_fee: true } : {}),
    },
    { ...on(order), idempotencyKey: order.idempotencyKey },
  );
}

/** Somebody gave everything back before us, perhaps by hand: what a full refund wants is already so. */
function wantsNothingMore(order: RefundOrder, error: unknown): boolean {
  return (
    order.amount === undefined &&
    error instanceof Stripe.errors.StripeInvalidRequestError &&
    error.code === 'charge_already_refunded'
  );
}

async function latest(stripe: Stripe, order: RefundOrder): Promise<Stripe.Refund | undefined> {
  const refunds = await stripe.refunds.list({ payment_intent: order.paymentIntentId, limit: 1 }, on(order));
  return refunds.data[0];
}

function on(order: RefundOrder): Stripe.RequestOptions {
  return order.stripeAccountId === undefined ? {} : { stripeAccount: order.stripeAccountId };
}

function refundOf({ id, status }: Stripe.Refund): Refund {
  switch (status) {
    case 'pending':
    case 'requires_action':
    case 'succeeded':
    case 'failed':
    case 'canceled':
      return { refundId: id, status };
    default:
      throw new Error(`Refund ${id} has a status we do not know: ${status}.`);
  }
}
