import { Stripe } from 'stripe';
import type { RefundTrouble } from '../../../core/contract/model/guest/refund.ts';
import type { StripeRefund } from '../../../core/domain/refunds/progress.ts';
import { toInstant } from '../../../core/domain/time.ts';
import type { RefundRecord } from '../payment-records.ts';
import type { RefundAnswer, RefundOrder, RefundRefusal } from '../payments.ts';
import { askStripe, idempotent, idOf } from './requests.ts';

export function refundPayment(stripe: Stripe, order: RefundOrder): Promise<RefundAnswer> {
  return askStripe(async () => {
    try {
      return { done: true, refund: refundOf(await create(stripe, order)) };
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === undefined) throw error;
      return { done: false, refusal };
    }
  });
}

function create(stripe: Stripe, order: RefundOrder) {
  const parameters: Stripe.RefundCreateParams = {
    payment_intent: order.paymentIntentId,
    amount: order.amount,
    reason: order.reason,
    metadata: { ...order.metadata },
    ...(order.returnApplicationFee ? { refund_application_fee: true } : {}),
  };
  return stripe.refunds.create(
    parameters,
    idempotent(order.idempotencyKey, parameters, order.stripeAccountId),
  );
}

/**
 * Refusals that no retry will change. An amount that is too large has no code of its own, only a parameter.
 */
function refusalOf(error: unknown): RefundRefusal | undefined {
  if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) return undefined;
  if (error.code === 'charge_already_refunded') return 'already-refunded';
  if (error.code === 'charge_disputed') return 'disputed';
  return error.param === 'amount' ? 'more-than-left' : undefined;
}

export function refundOf(refund: Stripe.Refund): RefundRecord {
  const trouble = refund.failure_reason === undefined ? undefined : troubleOf(refund.failure_reason);
  return {
    refundId: refund.id,
    paymentIntentId: idOf(refund.payment_intent),
    amount: refund.amount,
    status: statusOf(refund),
    ...(refund.status === 'canceled' ? { trouble: 'canceled' as const } : trouble && { trouble }),
    createdAt: toInstant(refund.created * 1000),
    metadata: refund.metadata ?? {},
  };
}

const statuses = ['pending', 'requires_action', 'succeeded', 'failed', 'canceled'] as const;

/** Stripe may add values later; these are the ones that are handled. */
function statusOf({ id, status }: Stripe.Refund): StripeRefund['status'] {
  const known = statuses.find((one) => one === status);
  if (known === undefined) throw new Error(`Refund ${id} has a status we do not know: ${status}.`);
  return known;
}

/** https://docs.stripe.com/api/refunds/object, `failure_reason` */
const troubles: ReadonlyMap<string, RefundTrouble> = new Map([
  ['charge_for_pending_refund_disputed', 'disputed'],
  ['declined', 'declined'],
  ['expired_or_canceled_card', 'card-closed'],
  ['insufficient_funds', 'insufficient-funds'],
  ['lost_or_stolen_card', 'card-closed'],
  ['merchant_request', 'canceled'],
]);

function troubleOf(reason: string): RefundTrouble {
  return troubles.get(reason) ?? 'unknown';
}
