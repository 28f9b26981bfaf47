import { voidCard } from '../../../../core/domain/money/card-adjustments.ts';
import { type CardDeps, type CardTarget, changeGiftCard } from './change-gift-card.ts';
import type { GiftCardRow } from './list-gift-cards.ts';

/**
 * Ends a card: what is left on it is written off, and nothing can be paid with it any more. Voiding twice is fine.
 * @throws Problem('wrong-state') for a card that is not active, and as `changeGiftCard` does
 */
export function voidGiftCard(
  deps: CardDeps,
  target: CardTarget,
  { reason }: { readonly reason: string },
): Promise<GiftCardRow> {
  const id = deps.ids.from(`${target.giftCardId}:void`);
  return changeGiftCard(deps, target, {
    permission: 'bookings.override',
    action: 'voidGiftCard',
    reason,
    decide: (card, at) => voidCard(card, { id, at, by: target.actor.userId, reason }),
  });
}
