import type { AgendaView } from '../../../../../core/contract/views.ts';
import type { PortalWords } from '../../../frame/words.ts';
import { activityOf, type Found } from './find-booking.ts';

/** `New booking: Ana Silva, 4 guests, The Vault at 14:00` */
export function announcement(
  { session, booking }: Found,
  agenda: AgendaView,
  { t, formatIn }: Pick<PortalWords, 't' | 'formatIn'>,
): string {
  return t('newBooking', {
    name: booking.guest?.name ?? booking.reference,
    guests: t('guestCount', { count: booking.guestCount }),
    activity: activityOf(agenda, session.activityId)?.name ?? t('activity'),
    time: formatIn(agenda.timeZone).time(session.startsAt),
  });
}
