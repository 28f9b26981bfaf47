import type { GiftCardId, OrganizationId } from '../../../core/contract/model/ids.ts';
import type { GiftCard } from '../../../core/contract/model/money/gift-card.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { is } from '../conditions.ts';
import { again, retryOnConflict } from '../retry.ts';
import type { Table } from '../table.ts';
import type { Write } from '../transaction.ts';
import { giftCards } from './gift-cards.ts';

interface CardDecision {
  readonly set: Partial<GiftCard>;
  readonly extra?: readonly Write[];
}

/**
 * Reads a gift card, decides, writes; and again from the start when the card changed meanwhile. Bookings that spend
 * the card move its balance without its version, so the write asks for both. A decision of null leaves the card as it
 * is. Answers with the card after the write.
 * @throws Problem('not-found' | 'conflict'), and what `decide` throws
 */
export function changeCard(
  table: Table,
  id: { readonly organizationId: OrganizationId; readonly giftCardId: GiftCardId },
  decide: (card: GiftCard) => CardDecision | null,
): Promise<GiftCard> {
  return retryOnConflict(async () => {
    const card = await giftCards(table).byId(id.organizationId, id.giftCardId);
    if (!card) throw new Problem('not-found', 'gift-card-gone');
    const decision = decide(card);
    if (!decision) return card;
    const only = [is('version', card.version), is('balance', card.balance)];
    const { done } = await giftCards(table).change(card, { ...decision, only });
    return done ? { ...card, ...decision.set, version: card.version + 1 } : again;
  }, inUse);
}

const inUse = { detail: 'gift-card-in-use' } as const;
