import type { VenueId } from '../../../../core/contract/model/ids.ts';
import type { GiftCard } from '../../../../core/contract/model/money/gift-card.ts';
import type { GiftCardSale } from '../../../../core/contract/schemas/money/codes.ts';
import { checkAmount } from '../../../../core/domain/money/amount-problems.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { requireFeature } from '../../../../core/domain/plans.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { activeOrganization, type VenueReader, venueInScope } from '../../scope/venue-in-scope.ts';
import type { CodesDeps } from '../../venue/promo-codes/deps.ts';
import { type GiftCardRow, viewGiftCard } from './list-gift-cards.ts';
import { orderedCard, sameOrder } from './ordered-card.ts';

type Deps = Omit<CodesDeps, 'promoCodes'> & { readonly venues: VenueReader };

interface Sale extends GiftCardSale {
  readonly venueId: VenueId;
  readonly idempotencyKey: string;
}

/**
 * Sells a gift card at the counter, paid in cash or at the terminal: it can be spent at once. The same idempotency key
 * answers with the same card and its code.
 * @throws Problem('switched-off'), Problem('invalid-input') for an amount off the step of the currency
 * or a till that is not open, Problem('conflict') for a key that is used for something else
 */
export async function sellGiftCard(
  deps: Deps,
  actor: Actor,
  { venueId, idempotencyKey, method, tillId, delivery, ...order }: Sale,
): Promise<GiftCardRow & Pick<GiftCard, 'code'>> {
  const venue = await venueInScope(deps, actor, 'bookings.walk-in', venueId);
  const organization = await activeOrganization(deps.organizations, actor);
  requireFeature(organization, 'giftCards');
  checkAmount('amount', order.amount, organization.currency);
  const language = order.language ?? venue.widget.languages[0] ?? 'en';
  const purpose = `counter-gift-card:${venueId}:${idempotencyKey}`;
  const unpaid = orderedCard(deps, purpose, { ...order, language }, { organization, venue });
  const at = unpaid.createdAt;
  const wanted: GiftCard = {
    ...unpaid,
    status: 'active',
    balance: order.amount,
    activatedAt: at,
    delivery,
    counterSale: { method, at, by: actor.userId, ...(method === 'cash' && tillId && { tillId }) },
  };
  const audit = auditWrite({
    organizationId: organization.id,
    actor,
    action: 'sellGiftCard',
    resource: { kind: 'gift-card', id: wanted.id },
    after: { status: wanted.status, balance: wanted.balance, method, delivery },
    at,
    id: `${wanted.id}:sale`,
  });
  const card = sameOrder(await deps.giftCards.create(wanted, [audit]), wanted);
  return { ...viewGiftCard(card), code: card.code };
}
