import { checkAmount } from '../../../../core/domain/money/amount-problems.ts';
import { adjustCard } from '../../../../core/domain/money/card-adjustments.ts';
import { type CardDeps, type CardTarget, changeGiftCard } from './change-gift-card.ts';
import type { GiftCardRow } from './list-gift-cards.ts';

interface Adjustment {
  /** Minor units; below zero to take off. */
  readonly amount: number;
  readonly reason: string;
  readonly idempotencyKey: string;
}

/**
 * Adds to the balance of a card, or takes off it. A repeated idempotency key changes nothing.
 * @throws Problem('wrong-state') for a card that is not active; Problem('invalid-input') for more than is left, or an
 * amount off the step of the currency; and as `changeGiftCard` does
 */
export function adjustGiftCard(
  deps: CardDeps,
  target: CardTarget,
  { amount, reason, idempotencyKey }: Adjustment,
): Promise<GiftCardRow> {
  const id = deps.ids.from(`${target.giftCardId}:adjustment:${idempotencyKey}`);
  return changeGiftCard(deps, target, {
    permission: 'bookings.override',
    action: 'adjustGiftCard',
    reason,
    decide: (card, at) => {
      checkAmount('amount', Math.abs(amount), card.currency);
      return adjustCard(card, { id, at, by: target.actor.userId, amount, reason });
    },
  });
}
