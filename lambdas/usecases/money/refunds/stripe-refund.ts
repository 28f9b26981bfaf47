import type { DisputeHeld } from '../../../../core/domain/booking/payments/disputes.ts';
import type { RefundAtStripe } from '../../../../core/domain/booking/payments/stripe-movements.ts';
import type { StripeRefund } from '../../../../core/domain/refunds/progress.ts';
import type { DisputeRecord, RefundRecord } from '../../../gateways/payment-records.ts';

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

/** One of Stripe's disputes, and what the bank holds because of it: an inquiry asks, and takes nothing yet. */
export function disputeHeld({ disputeId: id, status, amount }: DisputeRecord): DisputeHeld {
  return { id, held: status === 'open' || status === 'lost' ? amount : 0, isLost: status === 'lost' };
}
