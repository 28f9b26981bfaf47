import type * as z from 'zod';
import type { GiftCard } from '../../../../core/contract/model/money/gift-card.ts';
import { giftCardView } from '../../../../core/contract/views.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { giftCards } from '../../../data/money/gift-cards.ts';
import { readGiftCardLink } from '../../scope/links.ts';
import { applyGiftCardPayment } from './apply-gift-card-payment.ts';
import type { GiftCardDeps } from './deps.ts';

/**
 * When the guest returns from payment: asks Stripe without waiting for the webhook, and answers with the card; with
 * its code once it is paid.
 * @throws Problem('invalid-link')
 */
export async function verifyGiftCard(
  deps: GiftCardDeps,
  token: string,
): Promise<z.output<typeof giftCardView>> {
  const card = await cardByLink(deps, token);
  if (card.status !== 'pending' || !card.stripeCheckoutSessionId) return viewCard(card);
  await applyGiftCardPayment(
    { ...deps, payments: await deps.payments() },
    {
      organizationId: card.organizationId,
      giftCardId: card.id,
      checkoutSessionId: card.stripeCheckoutSessionId,
    },
  );
  return viewCard(await cardByLink(deps, token));
}

async function cardByLink({ table, clock, linkSecret }: GiftCardDeps, token: string): Promise<GiftCard> {
  const link = await readGiftCardLink(await linkSecret(), token, clock.now());
  const card = await giftCards(table).byId(link.organizationId, link.giftCardId);
  if (!card) throw new Problem('invalid-link', 'gift-card-gone');
  return card;
}

function viewCard({ code, ...card }: GiftCard): z.output<typeof giftCardView> {
  return giftCardView.parse(card.status === 'active' ? { ...card, code } : card);
}
