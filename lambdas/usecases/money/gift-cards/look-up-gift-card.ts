import type * as z from 'zod';
import type { GiftCard } from '../../../../core/contract/model/money/gift-card.ts';
import { codeSchemas } from '../../../../core/contract/schemas/money/codes.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';
import type { CodesDeps } from '../../venue/promo-codes/deps.ts';
import { viewGiftCard } from './list-gift-cards.ts';

const found = codeSchemas.lookUpGiftCard.output;

/**
 * What is left on a card that a guest shows. A card can be spent at every venue of the organization, so it is found
 * wherever it was bought; who bought it is not said.
 * @throws Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function lookUpGiftCard(
  deps: Pick<CodesDeps, 'organizations' | 'giftCards'>,
  actor: Actor,
  { code }: Pick<GiftCard, 'code'>,
): Promise<z.output<typeof found>> {
  const { id } = await activeOrganization(deps.organizations, actor);
  const card = await deps.giftCards.get(id, code);
  if (!card || card.status === 'pending') throw new Problem('not-found', 'no-gift-card');
  return found.parse(viewGiftCard(card));
}
