import type { EventDetail } from '../../../../core/contract/events.ts';
import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import { localDateOf } from '../../../../core/domain/time.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import type { Table } from '../../../data/table.ts';
import { embedDays } from '../../../data/venue/embed-days.ts';
import { venues } from '../../../data/venue/venues.ts';
import { widgetFirsts } from '../../../data/venue/widget-firsts.ts';

type BookingEvent = Pick<EventDetail<'booking.held'>, 'organizationId' | 'bookingId'>;

interface Deps {
  readonly table: Table;
  /** The venues of which it is known that their widgets were booked in. */
  readonly bookedVenues: Set<string>;
}

/** Counts a guest's own booking for the widget or page that it was made in, on the day of the venue when it was started or confirmed. */
export async function countEmbedBooking(
  { table, bookedVenues }: Deps,
  step: 'starts' | 'bookings',
  { organizationId, bookingId }: BookingEvent,
): Promise<void> {
  const booking = await bookings(table).get(organizationId, bookingId);
  const at = step === 'starts' ? booking?.createdAt : booking?.confirmedAt;
  if (booking?.source !== 'widget' || !at) return;
  if (step === 'bookings') await noteFirstBooking({ table, bookedVenues }, booking, at);
  const venue = await venues(table).get(organizationId, booking.venueId);
  if (!venue) throw new Error('A booking without its venue.');
  const date = localDateOf(at, venue.timeZone);
  await embedDays(table).countBooking(booking, { embedId: booking.embedId ?? 'venue', step, date });
}

/** How many venues are remembered. */
const most = 1000;

/** The checklist of an owner asks whether guests have booked: the table keeps the first time. */
async function noteFirstBooking({ table, bookedVenues }: Deps, booking: Booking, at: Instant): Promise<void> {
  if (bookedVenues.has(booking.venueId)) return;
  await widgetFirsts(table).noteBooked(booking, at);
  if (bookedVenues.size > most) bookedVenues.clear();
  bookedVenues.add(booking.venueId);
}
