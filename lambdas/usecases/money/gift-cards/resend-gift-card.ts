import { requestCardEmail } from '../../../../core/domain/money/card-emails.ts';
import { type CardDeps, type CardTarget, changeGiftCard } from './change-gift-card.ts';
import type { GiftCardRow } from './list-gift-cards.ts';

/**
 * Has a card emailed again to its recipient, or to its buyer where there is none. The consumer `booking-emails` sends
 * it. A repeated idempotency key sends nothing new.
 * @throws Problem('wrong-state' | 'rate-limited') as `requestCardEmail` does, and as `changeGiftCard` does
 */
export function resendGiftCard(
  deps: CardDeps,
  target: CardTarget,
  { idempotencyKey }: { readonly idempotencyKey: string },
): Promise<GiftCardRow> {
  const id = deps.ids.from(`${target.giftCardId}:email:${idempotencyKey}`);
  return changeGiftCard(deps, target, {
    permission: 'bookings.walk-in',
    action: 'resendGiftCard',
    decide: (card, at) => requestCardEmail(card, { id, at }),
  });
}
