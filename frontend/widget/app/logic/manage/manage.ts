import type { BookingView } from '../../../../../core/contract/views.ts';
import type { MessageKey } from '../messages.ts';

/**
 * What the guest's page is about. `finish`: seats are kept until the guest has given details and paid;
 * `waiting`: the bank takes its time; `offer`: paid too late, another time may be chosen; `lapsed`: it ran out,
 * and nothing was paid; `refunded`: it ran out, and what was paid goes back.
 */
export type Standing =
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

export function standingOf({ state, paymentState, options }: Told): Standing {
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
  /** Pay what is left; the rest of a deposit can also be paid on the day. */
  readonly pay: boolean;
  /** Nothing any more, although the booking stands: only the venue can. */
  readonly tooLate: boolean;
}

export function actionsOf(booking: Told): Actions {
  const { cancel, reschedule, balance } = booking.options;
  const stands = standingOf(booking) === 'confirmed';
  return {
    calendar: stands || booking.state === 'checked_in',
    change: stands && reschedule !== undefined,
    cancel: stands && cancel !== undefined,
    pay: (stands || booking.state === 'checked_in') && balance > 0,
    tooLate: stands && !cancel && !reschedule,
  };
}

/** What is said of a booking that asks nothing of its guest any more. */
export function closingWords(standing: Standing): MessageKey | null {
  const words: Partial<Record<Standing, MessageKey>> = {
    lapsed: 'expiredUnpaid',
    refunded: 'refundedText',
    cancelled: 'cancelledText',
    checked_in: 'checkedInText',
    completed: 'completedText',
    no_show: 'noShowText',
  };
  return words[standing] ?? null;
}
