import type { FeedMessage } from '../../../../core/contract/feeds.ts';
import type { AgendaSession, AgendaView } from '../../../../core/contract/views.ts';

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
