import type { AgendaSession, AgendaView } from '../../../../core/contract/views.ts';
import { count, timeOfDay } from '../../app/format.ts';
import type { AgendaBooking } from './figures.ts';

/** `New booking: Ana Silva, 4 guests, The Vault at 14:00`. */
export function announcement(
  { session, booking }: { session: AgendaSession; booking: AgendaBooking },
  agenda: AgendaView,
): string {
  const name = booking.guest?.name ?? booking.reference;
  const activity = activityName(agenda, session.activityId);
  const time = timeOfDay(session.startsAt, agenda.timeZone);
  return `New booking: ${name}, ${count(booking.guestCount, 'guest')}, ${activity} at ${time}`;
}

export function activityName(agenda: AgendaView, activityId: string): string {
  return agenda.activities.find((activity) => activity.id === activityId)?.name ?? 'Activity';
}
