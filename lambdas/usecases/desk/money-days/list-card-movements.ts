import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { GiftCard } from '../../../../core/contract/model/money/gift-card.ts';
import type { CardMovement } from '../../../../core/contract/model/money/money-day.ts';
import { cardMovementsOf, movementsOfCard } from '../../../../core/domain/money/card-movements.ts';
import { cardMovements } from '../../../data/money/card-movements.ts';
import { giftCards } from '../../../data/money/gift-cards.ts';
import { venues } from '../../../data/venue/venues.ts';
import { type MoneyDeps, recountMoney } from './count-money-day.ts';

/** Lists what moved the balance of a card, save by bookings. Listed again, nothing is listed twice. */
export function listCardMovements(deps: MoneyDeps, card: GiftCard): Promise<void> {
  return list(deps, card, movementsOfCard(card));
}

/** Lists what a booking took from gift cards and gave back to them: at the venue of the card, whatever the booking's. */
export async function listCardUse(deps: MoneyDeps, booking: Booking): Promise<void> {
  const { organizationId } = booking;
  for (const [code, used] of Map.groupBy(cardMovementsOf(booking), (each) => each.code)) {
    const card = await giftCards(deps.table).get(organizationId, code);
    const moved = used.map(({ code: _code, ...movement }) => movement);
    if (card) await list(deps, card, moved);
  }
}

async function list(
  deps: MoneyDeps,
  { organizationId, venueId }: Pick<GiftCard, 'organizationId' | 'venueId'>,
  moved: readonly CardMovement[],
): Promise<void> {
  if (moved.length === 0) return;
  await cardMovements(deps.table).add(organizationId, venueId, moved);
  const venue = await venues(deps.table).get(organizationId, venueId);
  if (venue) await recountMoney(deps, venue, moved);
}
