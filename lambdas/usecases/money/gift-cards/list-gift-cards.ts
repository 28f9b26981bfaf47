import type * as z from 'zod';
import type { GiftCard } from '../../../../core/contract/model/money/gift-card.ts';
import { giftCardRow } from '../../../../core/contract/schemas/money/codes.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { can } from '../../../../core/domain/permissions/can.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';
import type { CodesDeps } from '../../venue/promo-codes/deps.ts';

export type GiftCardRow = z.output<typeof giftCardRow>;

/**
 * The gift cards sold at the actor's venues, the newest first; unpaid orders are not cards yet.
 * @throws Problem('suspended' | 'forbidden')
 */
export async function listGiftCards(
  deps: Pick<CodesDeps, 'organizations' | 'giftCards'>,
  actor: Actor,
): Promise<{ giftCards: GiftCardRow[] }> {
  const { id } = await activeOrganization(deps.organizations, actor);
  const sold = (await deps.giftCards.list(id)).filter(({ status }) => status !== 'pending');
  const theirs = sold.filter(({ venueId }) => can(actor, 'customers.view', { venueId }));
  return { giftCards: theirs.sort((a, b) => b.createdAt.localeCompare(a.createdAt)).map(viewGiftCard) };
}

/** A card as staff see it: not its code, which is money. */
export function viewGiftCard(card: GiftCard): GiftCardRow {
  return giftCardRow.parse({ ...card, codeEnding: card.code.slice(-4) });
}
