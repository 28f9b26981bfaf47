import type { EventDetail } from '../../../core/contract/events.ts';
import { is } from '../../data/conditions.ts';
import { giftCards } from '../../data/gift-cards.ts';
import { organizationOf, type RefundDeps } from './carry-out-refund.ts';
import { returnMoney } from './return-money.ts';

type Requested = Pick<
  EventDetail<'gift-card.refund-requested'>,
  'organizationId' | 'giftCardId' | 'paymentIntentId'
>;

/**
 * Gives a payment for a gift card back whole, once, and notes Stripe's id for it on the card if it was the one
 * that the card was bought with.
 * @throws when Stripe will not make it: somebody must look
 */
export async function carryOutGiftCardRefund(deps: RefundDeps, requested: Requested): Promise<void> {
  const { organizationId, giftCardId, paymentIntentId } = requested;
  const card = await giftCards(deps.table).byId(organizationId, giftCardId);
  if (!card?.paymentsReturned?.includes(paymentIntentId)) {
    throw new Error('A refund that no gift card has decided on.');
  }
  const isOwn = card.stripePaymentIntentId === paymentIntentId;
  if (isOwn && card.stripeRefundId) return;
  const refundId = giftCardRefundId(paymentIntentId);
  const stripeRefundId = await returnMoney(
    await deps.payments(),
    await organizationOf(deps, organizationId),
    { refundId, paymentIntentId, reason: 'cancelled', metadata: { giftCardId } },
  );
  if (!isOwn) return;
  // What else happens to the card does not matter to this: its refund is made.
  const only = [is('stripePaymentIntentId', paymentIntentId)];
  await giftCards(deps.table).change(card, { set: { stripeRefundId }, only });
}

/** Our id of the refund: a payment for a card goes back whole, so once. */
export function giftCardRefundId(paymentIntentId: string): string {
  return `gift-${paymentIntentId}`;
}
