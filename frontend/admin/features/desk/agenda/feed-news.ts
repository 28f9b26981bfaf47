import type { BookingMessage, FeedMessage } from '../../../../../core/contract/feeds.ts';
import type { AgendaSession, AgendaView } from '../../../../../core/contract/views.ts';

/** A booking that people want to hear of: it is confirmed, and was not before. */
export type Arrival = Pick<BookingMessage, 'bookingId' | 'date'>;

/** Whether a message tells something that this agenda shows and does not know yet. */
export function isNews(agenda: AgendaView, message: FeedMessage): boolean {
  switch (message.type) {
    case 'session': {
      const known = sessionsOf(agenda).find((session) => session.sessionId === message.sessionId);
      return known ? known.version < message.version : shows(agenda, [message.date]);
    }
    case 'booking': {
      const known = findBooking(agenda, message.bookingId);
      return known ? known.booking.version < message.version : shows(agenda, [message.date]);
    }
    case 'sessions-changed':
      return shows(agenda, message.dates);
    default:
      return false;
  }
}

/** Whether a message tells of a booking that this agenda does not show, or not as one that was made. */
export function isArrival(agenda: AgendaView | undefined, { bookingId, state }: BookingMessage): boolean {
  return state === 'confirmed' && !(agenda && isMade(agenda, bookingId));
}

/**
 * Bookings that were made between two looks at the same days. A look may be ahead of the message that tells of a
 * booking: one that was prompted by an earlier change finds it already.
 */
export function arrivals(before: AgendaView, after: AgendaView): Arrival[] {
  return after.days.flatMap(({ date, sessions }) =>
    sessions
      .flatMap(({ bookings }) => bookings)
      .filter(({ id, state }) => state === 'confirmed' && !isMade(before, id))
      .map(({ id }) => ({ bookingId: id, date })),
  );
}

/** Whoever was here, and is expected again after all, is not new. */
function isMade(agenda: AgendaView, bookingId: string): boolean {
  const found = findBooking(agenda, bookingId);
  return found !== null && !['held', 'pending', 'expired'].includes(found.booking.state);
}

/** A booking and the session that it is for. */
export function findBooking(agenda: AgendaView, bookingId: string) {
  for (const session of sessionsOf(agenda)) {
    const booking = session.bookings.find((each) => each.id === bookingId);
    if (booking) return { session, booking };
  }
  return null;
}

function shows(agenda: AgendaView, dates: readonly string[]): boolean {
  return agenda.days.some((day) => dates.includes(day.date));
}

function sessionsOf(agenda: AgendaView): AgendaSession[] {
  return agenda.days.flatMap((day) => day.sessions);
}
