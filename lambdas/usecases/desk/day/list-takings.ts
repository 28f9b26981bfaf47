import type { EventDetail } from '../../../../core/contract/events.ts';
import { takingsOf } from '../../../../core/domain/money/takings.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import { takings } from '../../../data/money/takings.ts';
import type { Table } from '../../../data/table.ts';

/**
 * Lists the payments and refunds of a booking by their days. The key of each is its place in the ledger, so a repeated
 * event lists nothing twice.
 */
export async function listTakings(
  { table }: { readonly table: Table },
  { organizationId, bookingId }: Pick<EventDetail<'booking.confirmed'>, 'organizationId' | 'bookingId'>,
): Promise<void> {
  const booking = await bookings(table).get(organizationId, bookingId);
  if (booking) await takings(table).add(organizationId, booking.venueId, takingsOf(booking));
}
