import type { RefundEntry } from '../../../../core/contract/model/guest/ledger.ts';
import type { RefundProgress } from '../../../../core/contract/model/guest/refund.ts';
import type { MinorUnits } from '../../../../core/contract/model/money.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { followStripe, markRefused, markWaiting } from '../../../../core/domain/refunds/progress.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import type { PaymentRecord, RefundRecord } from '../../../gateways/payment-records.ts';
import type { Payments } from '../../../gateways/payments.ts';
import { log } from '../../../runtime/log.ts';
import { findPayment } from './find-payment.ts';
import { stripeRefund } from './stripe-refund.ts';

export interface Return {
  /** Ours: the same refund asked for again is the same refund. */
  readonly refundId: string;
  readonly paymentIntentId: string;
  /** Minor units; all that is left of the payment when not given. */
  readonly amount?: MinorUnits;
  readonly reason: RefundEntry['reason'];
  /** What the refund is for, in addition to its owner. */
  readonly metadata: Readonly<Record<string, string>>;
  /** How far it is: only a refund that is requested is sent. */
  readonly progress: RefundProgress;
}

/**
 * Asks Stripe to give money back, with the platform's share of it, and answers with how far the refund is then; null
 * when nothing is new. Asked again, it finds the refund that it made before: within a day by the idempotency key,
 * later because the refund itself says what it was made for.
 * @throws Problem('payment-unavailable') while Stripe cannot be reached: try again
 */
export async function returnMoney(
  payments: Payments,
  organization: Organization,
  order: Return,
  clock: Clock,
): Promise<RefundProgress | null> {
  const { refundId, progress } = order;
  if (progress.status !== 'requested') return null;
  try {
    const answer = await refundOnce(payments, organization, order);
    const now = toInstant(clock.now());
    if (answer.done) return followStripe(progress, [stripeRefund(answer.refund)], now);
    log('refund-failed', { refundId, because: answer.refusal });
    return markRefused(progress, answer.refusal, now);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    // The payment was taken on an account that the organization has replaced: staff have to pay it back.
    if (error.code === 'not-found')
      return markRefused(progress, 'account-unavailable', toInstant(clock.now()));
    if (error.code !== 'payments-off') throw error;
    log('refund-waiting', { refundId });
    return markWaiting(progress, toInstant(clock.now()));
  }
}

async function refundOnce(payments: Payments, organization: Organization, order: Return) {
  const { refundId, progress, paymentIntentId } = order;
  const { payment, stripeAccountId } = await findPayment(payments, organization, paymentIntentId);
  const before = payment.refunds.find((refund) => isThis(refund, order));
  if (before) return { done: true, refund: before } as const;
  const attempt = String(progress.attempt);
  return payments.refund({
    paymentIntentId,
    amount: order.amount ?? leftOf(payment),
    stripeAccountId,
    returnApplicationFee: payment.applicationFee > 0,
    reason: order.reason === 'duplicate' ? 'duplicate' : 'requested_by_customer',
    metadata: { ...order.metadata, organizationId: organization.id, refundId, attempt },
    idempotencyKey: `refund-${refundId}-${attempt}`,
  });
}

/** Made for this refund: alive, or in this very attempt. */
function isThis(refund: RefundRecord, { refundId, progress }: Return): boolean {
  if (refund.metadata.refundId !== refundId) return false;
  return isAlive(refund) || stripeRefund(refund).attempt >= progress.attempt;
}

function leftOf({ amount, refunds }: PaymentRecord): MinorUnits {
  return amount - refunds.filter(isAlive).reduce((sum, refund) => sum + refund.amount, 0);
}

function isAlive({ status }: RefundRecord): boolean {
  return status !== 'failed' && status !== 'canceled';
}
