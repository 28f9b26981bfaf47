import type { RefundAtStripe } from '../../../../core/domain/booking/payments/stripe-movements.ts';
import type { StripeRefund } from '../../../../core/domain/refunds/progress.ts';
import type { RefundRecord } from '../../../gateways/payment-records.ts';

/** One of Stripe's refunds as the life of ours sees it. */
export function stripeRefund({ refundId: id, status, trouble, metadata }: RefundRecord): StripeRefund {
  return { id, status, trouble, attempt: Number(metadata.attempt ?? 1) || 1 };
}

/** The same, with the money that it moves. */
export function refundAtStripe(refund: RefundRecord): RefundAtStripe {
  return {
    ...stripeRefund(refund),
    of: refund.paymentIntentId,
    amount: refund.amount,
    createdAt: refund.createdAt,
    decidedAs: refund.metadata.refundId,
  };
}
