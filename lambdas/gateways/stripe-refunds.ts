import { Stripe } from 'stripe';
import type { RefundStatus } from './payment-records.ts';
import type { RefundAnswer, RefundOrder, RefundRefusal } from './payments.ts';
import { askStripe, onAccount } from './stripe-requests.ts';

export function refundPayment(stripe: Stripe, order: RefundOrder): Promise<RefundAnswer> {
  return askStripe(async () => {
    try {
      const refund = await create(stripe, order);
      return { done: true, refundId: refund.id, status: refundStatusOf(refund) };
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === undefined) throw error;
      return { done: false, refusal };
    }
  });
}

function create(stripe: Stripe, order: RefundOrder) {
  return stripe.refunds.create(
    {
      payment_intent: order.paymentIntentId,
      amount: order.amount,
      reason: order.reason,
      metadata: { ...order.metadata },
      ...(order.returnApplicationFee ? { refund_application_fee: true } : {}),
    },
    { ...onAccount(order.stripeAccountId), idempotencyKey: order.idempotencyKey },
  );
}

/** Refusals that no further try will change. Too large an amount has no code of its own, only a parameter. */
function refusalOf(error: unknown): RefundRefusal | undefined {
  if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) return undefined;
  if (error.code === 'charge_already_refunded') return 'already-refunded';
  if (error.code === 'charge_disputed') return 'disputed';
  return error.param === 'amount' ? 'more-than-left' : undefined;
}

const statuses = ['pending', 'requires_action', 'succeeded', 'failed', 'canceled'] as const;

/** Stripe's types leave room for values to come; we say which ones we can act on. */
export function refundStatusOf({ id, status }: Pick<Stripe.Refund, 'id' | 'status'>): RefundStatus {
  const known = statuses.find((one) => one === status);
  if (known === undefined) throw new Error(`Refund ${id} has a status we do not know: ${status}.`);
  return known;
}
