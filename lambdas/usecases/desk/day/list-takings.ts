import type { EventDetail } from '../../../../core/contract/events.ts';
import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { GiftCard } from '../../../../core/contract/model/money/gift-card.ts';
import type { ListedDispute } from '../../../../core/contract/model/money/listed-dispute.ts';
import type { Taking } from '../../../../core/contract/model/money/taking.ts';
import { disputesOf, disputesOfCard } from '../../../../core/domain/money/listed-disputes.ts';
import { takingsOf, takingsOfCard } from '../../../../core/domain/money/takings.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import { giftCards } from '../../../data/money/gift-cards.ts';
import { listedDisputes } from '../../../data/money/listed-disputes.ts';
import { takings } from '../../../data/money/takings.ts';
import { venues } from '../../../data/venue/venues.ts';
import { type MoneyDeps, recountMoney } from '../money-days/count-money-day.ts';
import { listCardMovements, listCardUse } from '../money-days/list-card-movements.ts';

/**
 * Lists the payments, refunds and disputes of a booking by their days, and what it moved on gift cards. The key of each
 * is its place in the ledger, so a repeated event lists nothing twice.
 */
export async function listTakings(
  deps: MoneyDeps,
  { organizationId, bookingId }: Pick<EventDetail<'booking.confirmed'>, 'organizationId' | 'bookingId'>,
): Promise<void> {
  const booking = await bookings(deps.table).get(organizationId, bookingId);
  if (!booking) return;
  await list(deps, booking, { takings: takingsOf(booking), disputes: disputesOf(booking) });
  await listCardUse(deps, booking);
}

/** The same of a gift card, with every movement of its balance that no booking made. */
export async function listTakingsOfCard(
  deps: MoneyDeps,
  { organizationId, giftCardId }: Pick<EventDetail<'gift-card.activated'>, 'organizationId' | 'giftCardId'>,
): Promise<void> {
  const card = await giftCards(deps.table).byId(organizationId, giftCardId);
  if (!card) return;
  await list(deps, card, { takings: takingsOfCard(card), disputes: disputesOfCard(card) });
  await listCardMovements(deps, card);
}

interface Moved {
  readonly takings: readonly Taking[];
  readonly disputes: readonly ListedDispute[];
}

async function list(
  deps: MoneyDeps,
  { organizationId, venueId }: Pick<Booking | GiftCard, 'organizationId' | 'venueId'>,
  moved: Moved,
): Promise<void> {
  await takings(deps.table).add(organizationId, venueId, moved.takings);
  await listedDisputes(deps.table).add(organizationId, venueId, moved.disputes);
  const venue = await venues(deps.table).get(organizationId, venueId);
  if (venue) await recountMoney(deps, venue, [...moved.takings, ...moved.disputes]);
}
