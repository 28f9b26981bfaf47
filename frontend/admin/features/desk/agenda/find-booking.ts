import type { AgendaSession, AgendaView } from '../../../../../core/contract/views.ts';

export type AgendaBooking = AgendaSession['bookings'][number];

export interface Found {
  readonly session: AgendaSession;
  readonly booking: AgendaBooking;
}

/** A booking and the session that it is for. */
export function findBooking(agenda: AgendaView, bookingId: string): Found | null {
  for (const session of sessionsOf(agenda)) {
    const booking = session.bookings.find((each) => each.id === bookingId);
    if (booking) return { session, booking };
  }
  return null;
}

export function sessionsOf(agenda: AgendaView): AgendaSession[] {
  return agenda.days.flatMap((day) => day.sessions);
}

export function activityOf(
  agenda: AgendaView,
  activityId: string,
): AgendaView['activities'][number] | undefined {
  return agenda.activities.find((activity) => activity.id === activityId);
}
