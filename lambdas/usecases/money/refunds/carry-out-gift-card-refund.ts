import type { EventDetail } from '../../../../core/contract/events.ts';
import { giftCardRefundId } from '../../../../core/domain/refunds/open-refunds.ts';
import { progressOf } from '../../../../core/domain/refunds/progress.ts';
import { changeCard } from '../../../data/money/change-card.ts';
import { giftCards } from '../../../data/money/gift-cards.ts';
import { organizationOf, type RefundDeps } from './carry-out-refund.ts';
import { returnMoney } from './return-money.ts';

type Requested = Pick<
  EventDetail<'gift-card.refund-requested'>,
  'organizationId' | 'giftCardId' | 'paymentIntentId'
>;

/**
 * Gives a payment for a gift card back whole, and writes down on the card how far the refund is.
 * @throws Problem('payment-unavailable') while Stripe cannot be reached: the event has to come again
 */
export async function carryOutGiftCardRefund(deps: RefundDeps, requested: Requested): Promise<void> {
  const { organizationId, giftCardId, paymentIntentId } = requested;
  const card = await giftCards(deps.table).byId(organizationId, giftCardId);
  if (!card?.paymentsReturned?.includes(paymentIntentId)) {
    throw new Error('A refund that no gift card has decided on.');
  }
  const refundId = giftCardRefundId(paymentIntentId);
  const progress = progressOf(card.refundProgress, refundId, card.createdAt);
  const order = {
    refundId,
    paymentIntentId,
    reason: 'cancelled' as const,
    metadata: { giftCardId },
    progress,
  };
  const organization = await organizationOf(deps, organizationId);
  const next = await returnMoney(await deps.payments(), organization, order, deps.clock);
  if (!next) return;
  await changeCard(deps.table, { organizationId, giftCardId }, (current) => {
    const known = progressOf(current.refundProgress, refundId, card.createdAt);
    if (known.status !== progress.status || known.attempt !== progress.attempt) return null;
    return { set: { refundProgress: { ...current.refundProgress, [refundId]: next } } };
  });
}
