import type { AgendaSession, AgendaView } from '../../../../../core/contract/views.ts';
import type { PortalWords } from '../../../ui/words.ts';
import type { AgendaBooking } from './figures.ts';

/** `New booking: Ana Silva, 4 guests, The Vault at 14:00` */
export function announcement(
  { session, booking }: { session: AgendaSession; booking: AgendaBooking },
  agenda: AgendaView,
  { t, formatIn }: PortalWords,
): string {
  return t('newBooking', {
    name: booking.guest?.name ?? booking.reference,
    guests: t('guestCount', { count: booking.guestCount }),
    activity: activityName(agenda, session.activityId, t),
    time: formatIn(agenda.timeZone).time(session.startsAt),
  });
}

export function activityName(agenda: AgendaView, activityId: string, t: PortalWords['t']): string {
  return agenda.activities.find((activity) => activity.id === activityId)?.name ?? t('activity');
}
