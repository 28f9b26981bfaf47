import type { RefundEntry } from '../../../core/contract/model/ledger.ts';
import type { MinorUnits } from '../../../core/contract/model/money.ts';
import type { Organization } from '../../../core/contract/model/organization.ts';
import type { PaymentRecord, RefundRecord } from '../../gateways/payment-records.ts';
import type { Payments } from '../../gateways/payments.ts';
import { log } from '../../runtime/log.ts';
import { findPayment } from './find-payment.ts';

export interface Return {
  /** Ours: the same refund asked for again is the same refund. */
  readonly refundId: string;
  readonly paymentIntentId: string;
  /** Minor units; all that is left of the payment when not given. */
  readonly amount?: MinorUnits;
  readonly reason: RefundEntry['reason'];
  /** What the refund is for, beside whose it is. */
  readonly metadata: Readonly<Record<string, string>>;
}

/**
 * Has Stripe give money back, with the platform's share of it, and answers with Stripe's id of the refund. Asked
 * again, it answers with the same one: within a day by the idempotency key, later because the refund itself says
 * what it was made for.
 * @throws when Stripe will not make it, now or ever: somebody must look. Problem('payment-unavailable')
 */
export async function returnMoney(
  payments: Payments,
  organization: Organization,
  order: Return,
): Promise<string> {
  const { payment, stripeAccountId } = await findPayment(payments, organization, order.paymentIntentId);
  const before = payment.refunds.find((refund) => isThis(refund, order));
  if (before) return before.refundId;
  const answer = await payments.refund({
    paymentIntentId: order.paymentIntentId,
    amount: order.amount ?? leftOf(payment),
    stripeAccountId,
    returnApplicationFee: payment.applicationFee > 0,
    reason: order.reason === 'duplicate' ? 'duplicate' : 'requested_by_customer',
    metadata: { ...order.metadata, organizationId: organization.id, refundId: order.refundId },
    idempotencyKey: `refund-${order.refundId}`,
  });
  if (!answer.done) throw refused(order, answer.refusal);
  if (answer.status === 'failed' || answer.status === 'canceled') throw refused(order, answer.status);
  return answer.refundId;
}

function isThis({ metadata, status }: RefundRecord, { refundId }: Return): boolean {
  return metadata.refundId === refundId && status !== 'failed' && status !== 'canceled';
}

function leftOf({ amount, refunds }: PaymentRecord): MinorUnits {
  const gone = refunds.filter(({ status }) => status !== 'failed' && status !== 'canceled');
  return amount - gone.reduce((sum, refund) => sum + refund.amount, 0);
}

function refused({ refundId }: Return, because: string): Error {
  log('refund-refused', { refundId, because });
  return new Error(`Stripe will not make refund ${refundId}: ${because}.`);
}
