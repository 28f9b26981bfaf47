import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { GiftCardId, OrganizationId, VenueId } from '../../../../core/contract/model/ids.ts';
import type { CardMovement } from '../../../../core/contract/model/money/money-day.ts';
import { cardMovementsOf, movementsOfCard } from '../../../../core/domain/money/card-movements.ts';
import { cardMovements } from '../../../data/money/card-movements.ts';
import { giftCards } from '../../../data/money/gift-cards.ts';
import { venues } from '../../../data/venue/venues.ts';
import { type MoneyDeps, recountMoney } from './count-money-day.ts';

/** Lists what moved the balance of a card, save by bookings. A repeated event lists nothing twice. */
export async function listCardMovements(
  deps: MoneyDeps,
  {
    organizationId,
    giftCardId,
  }: { readonly organizationId: OrganizationId; readonly giftCardId: GiftCardId },
): Promise<void> {
  const card = await giftCards(deps.table).byId(organizationId, giftCardId);
  if (card) await list(deps, card, movementsOfCard(card));
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
  { organizationId, venueId }: { readonly organizationId: OrganizationId; readonly venueId: VenueId },
  moved: readonly CardMovement[],
): Promise<void> {
  if (moved.length === 0) return;
  await cardMovements(deps.table).add(organizationId, venueId, moved);
  const venue = await venues(deps.table).get(organizationId, venueId);
  if (venue) await recountMoney(deps, venue, moved);
}
