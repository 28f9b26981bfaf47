import type { EventDetail } from '../../../../core/contract/events.ts';
import { localDateOf } from '../../../../core/domain/time.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import type { Table } from '../../../data/table.ts';
import { embedDays } from '../../../data/venue/embed-days.ts';
import { venues } from '../../../data/venue/venues.ts';

type BookingEvent = Pick<EventDetail<'booking.held'>, 'organizationId' | 'bookingId'>;

/** Counts a guest's own booking for the widget or page that it was made in, on the day of the venue when it was started or confirmed. */
export async function countEmbedBooking(
  { table }: { readonly table: Table },
  step: 'starts' | 'bookings',
  { organizationId, bookingId }: BookingEvent,
): Promise<void> {
  const booking = await bookings(table).get(organizationId, bookingId);
  const at = step === 'starts' ? booking?.createdAt : booking?.confirmedAt;
  if (booking?.source !== 'widget' || !at) return;
  const venue = await venues(table).get(organizationId, booking.venueId);
  if (!venue) throw new Error('A booking without its venue.');
  const date = localDateOf(at, venue.timeZone);
  await embedDays(table).countBooking(booking, { embedId: booking.embedId ?? 'venue', step, date });
}
