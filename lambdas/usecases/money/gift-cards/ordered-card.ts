import { giftCardId } from '../../../../core/contract/model/ids.ts';
import type { GiftCard } from '../../../../core/contract/model/money/gift-card.ts';
import { giftCardCodeOf } from '../../../../core/domain/pricing/gift-card.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import type { OpenVenue } from '../../guest/availability/open-venue.ts';
import type { GiftCardDeps } from './deps.ts';

type Ordered = Pick<GiftCard, 'buyer' | 'recipient' | 'message' | 'language'> & {
  /** Minor units. */
  readonly amount: GiftCard['initialAmount'];
};

/** A card that nothing can be paid with yet. `purpose`: the same within an organization, the same card. */
export function orderedCard(
  { ids, clock }: Pick<GiftCardDeps, 'ids' | 'clock'>,
  purpose: string,
  { amount, buyer, recipient, message, language }: Ordered,
  { organization, venue }: OpenVenue,
): GiftCard {
  return {
    id: giftCardId.parse(`gft_${ids.from(`${organization.id}:${purpose}`)}`),
    organizationId: organization.id,
    venueId: venue.id,
    code: giftCardCodeOf(ids.bytes(16)),
    currency: organization.currency,
    initialAmount: amount,
    balance: 0,
    status: 'pending',
    origin: 'purchase',
    buyer,
    ...(recipient ? { recipient } : {}),
    message,
    language,
    createdAt: toInstant(clock.now()),
    version: 1,
  };
}

/**
 * An idempotency key belongs to one order. A different order with the same key does not get its card.
 * @throws Problem('conflict')
 */
export function sameOrder(card: GiftCard, wanted: GiftCard): GiftCard {
  const asked = ({ venueId, initialAmount, buyer, recipient, message, delivery, counterSale }: GiftCard) =>
    JSON.stringify([
      venueId,
      initialAmount,
      peopleOf(buyer),
      recipient && peopleOf(recipient),
      message,
      delivery,
      counterSale?.method,
      counterSale?.tillId,
    ]);
  if (asked(card) === asked(wanted)) return card;
  throw new Problem('conflict', 'idempotency-key-reused');
}

const peopleOf = ({ name, email }: GiftCard['buyer']) => [name, email];
