import type { BookingView } from '../../../../../core/contract/views.ts';
import type { MessageKey } from '../messages.ts';

/**
 * The purpose of the guest's page. `finish`: seats are kept until the guest has given details and paid;
 * `waiting`: the bank needs time; `offer`: paid too late, another time may be chosen; `lapsed`: it expired
 * unpaid; `refunded`: it expired, and the payment is refunded.
 */
export type GuestStatus =
  | 'finish'
  | 'waiting'
  | 'confirmed'
  | 'offer'
  | 'lapsed'
  | 'refunded'
  | 'cancelled'
  | 'checked_in'
  | 'completed'
  | 'no_show';

type Told = Pick<BookingView, 'state' | 'paymentState' | 'options'>;

export function guestStatusOf({ state, paymentState, options }: Told): GuestStatus {
  if (state === 'held' || state === 'pending') return paymentState === 'processing' ? 'waiting' : 'finish';
  if (state !== 'expired') return state;
  if (options.offer) return 'offer';
  return options.paid > 0 || options.refunded > 0 ? 'refunded' : 'lapsed';
}

/** What a guest can do from here. */
export interface Actions {
  readonly calendar: boolean;
  readonly change: boolean;
  readonly cancel: boolean;
  /** Pay the balance; the rest of a deposit can also be paid on the day. */
  readonly pay: boolean;
  /** Too late for any change, although the booking is valid: only the venue can help. */
  readonly tooLate: boolean;
}

export function actionsOf(booking: Told): Actions {
  const { cancel, reschedule, balance } = booking.options;
  const stands = guestStatusOf(booking) === 'confirmed';
  return {
    calendar: stands || booking.state === 'checked_in',
    change: stands && reschedule !== undefined,
    cancel: stands && cancel !== undefined,
    pay: (stands || booking.state === 'checked_in') && balance > 0,
    tooLate: stands && !cancel && !reschedule,
  };
}

/** The text for a booking that needs nothing more from its guest. */
export function closingWords(status: GuestStatus): MessageKey | null {
  const words: Partial<Record<GuestStatus, MessageKey>> = {
    lapsed: 'expiredUnpaid',
    refunded: 'refundedText',
    cancelled: 'cancelledText',
    checked_in: 'checkedInText',
    completed: 'completedText',
    no_show: 'noShowText',
  };
  return words[status] ?? null;
}
