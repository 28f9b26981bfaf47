import type { Format } from '../../../../../../core/words/format.ts';
import type { Tone } from '../../../../frame/theme.ts';
import type { PortalWords } from '../../../../frame/words.ts';
import type { AgendaBooking } from '../../agenda/find-booking.ts';
import { unsignedOf } from '../../agenda/unsigned.ts';

/** What matters of a booking on the board: one colour, and the same in words. */
export function chipState(
  booking: AgendaBooking,
  format: Pick<Format, 'money'>,
  t: PortalWords['t'],
): { tone: Tone; text: string } {
  const { state, paymentState, balance } = booking;
  if (paymentState === 'disputed') return { tone: 'danger', text: t('payment.disputed') };
  if (state !== 'confirmed' && state !== 'checked_in') {
    return {
      tone: state === 'held' || state === 'pending' ? 'accent' : 'neutral',
      text: t(`state.${state}`),
    };
  }
  const unsigned = unsignedOf(booking);
  const missing = [
    ...(balance > 0 ? [t('today.due', { amount: format.money(balance) })] : []),
    ...(unsigned > 0 ? [t('waivers.unsigned', { count: unsigned })] : []),
  ];
  if (state === 'checked_in')
    return { tone: 'success', text: [t('state.checked_in'), ...missing].join(', ') };
  return missing.length > 0
    ? { tone: 'warning', text: missing.join(', ') }
    : { tone: 'neutral', text: t('paid') };
}

/** The board shows who has seats, and who did not come. */
export function isOnBoard({ state }: Pick<AgendaBooking, 'state'>): boolean {
  return state !== 'cancelled' && state !== 'expired';
}
