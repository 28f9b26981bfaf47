import type { RefundProgress, SettlementMethod } from '../../../../core/contract/model/guest/refund.ts';
import type { OpenRefund } from '../../../../core/contract/model/money/open-refund.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { settleWith } from '../../../../core/domain/refunds/progress.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import { newGiftCard } from '../../../data/money/gift-cards.ts';
import type { Write } from '../../../data/transaction.ts';
import { changeRefund, openRefundOf } from './change-refund.ts';
import { creditCard } from './credit-card.ts';
import type { RefundTarget, StaffRefundDeps } from './deps.ts';

interface Settlement {
  readonly method: SettlementMethod;
  /** What staff did, in their words: kept in the audit log. */
  readonly reason: string;
}

/**
 * Writes down that a refund that failed was paid in another way: over the counter, as a gift card that is made here,
 * or elsewhere.
 * @throws Problem('wrong-state') for a refund that has not failed, or where no gift card can be given;
 * Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function settleRefund(
  deps: StaffRefundDeps,
  target: RefundTarget,
  { method, reason }: Settlement,
): Promise<RefundProgress> {
  const refund = await openRefundOf(deps, target);
  const next = (known: RefundProgress) => settleWith(known, method, toInstant(deps.clock.now()));
  const extra = method === 'credit' ? await creditWrites(deps, refund) : [];
  return changeRefund(deps, target, refund, { action: 'settleRefund', reason, next, extra });
}

async function creditWrites(deps: StaffRefundDeps, refund: OpenRefund): Promise<Write[]> {
  const { organizationId, bookingId, refundId, amount } = refund;
  const booking = bookingId && (await bookings(deps.table).get(organizationId, bookingId));
  if (!booking || amount === undefined) {
    throw new Problem('wrong-state', 'credit-only-for-booking');
  }
  return newGiftCard(creditCard(deps, booking, amount, `credit:${refundId}`));
}
