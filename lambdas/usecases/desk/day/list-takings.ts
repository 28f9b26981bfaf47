import type { EventDetail } from '../../../../core/contract/events.ts';
import { takingsOf } from '../../../../core/domain/money/takings.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import { takings } from '../../../data/money/takings.ts';
import type { MoneyDeps } from '../money-days/count-money-day.ts';
import { listCardUse } from '../money-days/list-card-movements.ts';

/**
 * Lists the payments and refunds of a booking by their days, and what it moved on gift cards. The key of each is its place in the ledger, so a repeated
 * event lists nothing twice.
 */
export async function listTakings(
  deps: MoneyDeps,
  { organizationId, bookingId }: Pick<EventDetail<'booking.confirmed'>, 'organizationId' | 'bookingId'>,
): Promise<void> {
  const booking = await bookings(deps.table).get(organizationId, bookingId);
  if (!booking) return;
  await takings(deps.table).add(organizationId, booking.venueId, takingsOf(booking));
  await listCardUse(deps, booking);
}
