import type { RefundProgress } from '../../../../core/contract/model/guest/refund.ts';
import { sendAgain } from '../../../../core/domain/refunds/progress.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { changeRefund, openRefundOf } from './change-refund.ts';
import type { RefundTarget, StaffRefundDeps } from './deps.ts';

/**
 * Has a refund that failed sent to Stripe once more: the change is an event, which the consumer of refunds follows.
 * @throws Problem('wrong-state') for a refund that has not failed; Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function sendRefundAgain(deps: StaffRefundDeps, target: RefundTarget): Promise<RefundProgress> {
  const refund = await openRefundOf(deps, target);
  const next = (known: RefundProgress) => sendAgain(known, toInstant(deps.clock.now()));
  return changeRefund(deps, target, refund, { action: 'sendRefundAgain', next });
}
