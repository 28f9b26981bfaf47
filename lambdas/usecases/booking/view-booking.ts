import type { Booking } from '../../../core/contract/model/booking.ts';
import { type BookingView, bookingView } from '../../../core/contract/views.ts';
import { bookingCalendarFile } from '../../../core/domain/booking/calendar-file.ts';
import type { Clock } from '../../../core/domain/clock.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { activities } from '../../data/activities.ts';
import { bookings } from '../../data/bookings.ts';
import type { Table } from '../../data/table.ts';
import { venues } from '../../data/venues.ts';
import { readLink } from '../links.ts';

export interface LinkDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly linkSecret: () => Promise<string>;
}

/** The booking a signed link opens. @throws Problem('invalid-link') */
export async function bookingByLink({ table, clock, linkSecret }: LinkDeps, token: string): Promise<Booking> {
  const link = await readLink(await linkSecret(), token, clock.now());
  const booking = await bookings(table).get(link.organizationId, link.bookingId);
  if (!booking) throw new Problem('invalid-link', 'This booking no longer exists.');
  return booking;
}

/** A booking as its guest sees it. */
export async function viewBooking(table: Table, booking: Booking): Promise<BookingView> {
  const { venue, activity } = await placeOf(table, booking);
  const { cancellationPolicy } = venue.widget;
  return bookingView.parse({ ...booking, venue, activity, cancellationPolicy });
}

/** The booking as an iCalendar file. @throws Problem('wrong-state') while it is not confirmed */
export async function calendarFileOf(table: Table, booking: Booking, manageUrl: string): Promise<string> {
  if (!['confirmed', 'checked_in', 'completed'].includes(booking.state)) {
    throw new Problem('wrong-state', 'Only a confirmed booking can be added to a calendar.');
  }
  const { venue, activity } = await placeOf(table, booking);
  return bookingCalendarFile({ booking, activity, venue, manageUrl });
}

/** Where and what a booking is for. */
export async function placeOf(table: Table, { organizationId, venueId, activityId }: Booking) {
  const [venue, activity] = await Promise.all([
    venues(table).get(organizationId, venueId),
    activities(table).get(organizationId, venueId, activityId),
  ]);
  if (!venue || !activity) throw new Error('A booking without its venue or activity.');
  return { venue, activity };
}
