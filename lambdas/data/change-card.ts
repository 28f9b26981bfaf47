import type { GiftCard } from '../../core/contract/model/gift-card.ts';
import type { GiftCardId, OrganizationId } from '../../core/contract/model/ids.ts';
import { Problem } from '../../core/domain/problem.ts';
import { is } from './conditions.ts';
import { giftCards } from './gift-cards.ts';
import type { Table } from './table.ts';
import type { Write } from './transaction.ts';

/** Bookings that spend the card move its balance without its version: both are asked, and the change is tried anew. */
const looks = 8;

interface CardDecision {
  readonly set: Partial<GiftCard>;
  readonly extra?: readonly Write[];
}

/**
 * Reads a gift card, decides, writes; and again from the start when the card, or its balance, changed meanwhile. A
 * decision of null leaves the card as it is. Answers with the card as it is then.
 * @throws Problem('not-found' | 'conflict'), and what `decide` throws
 */
export async function changeCard(
  table: Table,
  id: { readonly organizationId: OrganizationId; readonly giftCardId: GiftCardId },
  decide: (card: GiftCard) => CardDecision | null,
): Promise<GiftCard> {
  for (let look = 1; look <= looks; look++) {
    const card = await giftCards(table).byId(id.organizationId, id.giftCardId);
    if (!card) throw new Problem('not-found', 'This gift card no longer exists.');
    const decision = decide(card);
    if (!decision) return card;
    const only = [is('version', card.version), is('balance', card.balance)];
    if ((await giftCards(table).change(card, { ...decision, only })).done) {
      return { ...card, ...decision.set, version: card.version + 1 };
    }
  }
  throw new Problem('conflict', 'This gift card is being used right now. Try again.');
}
