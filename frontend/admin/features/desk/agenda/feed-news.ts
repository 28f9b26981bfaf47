import type { BookingMessage } from '../../../../../core/contract/feeds.ts';
import type { AgendaView } from '../../../../../core/contract/views.ts';
import { findBooking, sessionsOf } from './find-booking.ts';

/** A booking that people want to hear of: it is confirmed, and was not before. */
export type NewBooking = Pick<BookingMessage, 'bookingId' | 'date'>;

/** Whether a message reports a new booking that this agenda does not show yet. */
export function isNewBooking(agenda: AgendaView | undefined, { bookingId, state }: BookingMessage): boolean {
  return state === 'confirmed' && !(agenda && isMade(agenda, bookingId));
}

/**
 * Bookings that were made between two readings of the same days. A reading may be ahead of the message about a
 * booking: a reading caused by an earlier change finds it already.
 */
export function newBookings(before: AgendaView, after: AgendaView): NewBooking[] {
  const isSame = (date: string) => before.days.some((day) => day.date === date);
  return after.days.flatMap(({ date }) =>
    isSame(date)
      ? sessionsOf({ ...after, days: after.days.filter((day) => day.date === date) })
          .flatMap(({ bookings }) => bookings)
          .filter(({ id, state }) => state === 'confirmed' && !isMade(before, id))
          .map(({ id }) => ({ bookingId: id, date }))
      : [],
  );
}

/** A party whose check-in was undone is expected again, but not new. */
function isMade(agenda: AgendaView, bookingId: string): boolean {
  const found = findBooking(agenda, bookingId);
  return found !== null && !['held', 'pending', 'expired'].includes(found.booking.state);
}
