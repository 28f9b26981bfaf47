import type { BookingState } from '../../contract/model/guest/booking.ts';
import type { Permission } from '../../contract/permissions.ts';
import { Problem, type ProblemDetail } from '../problem.ts';

/** `guest`: the holder of the booking's signed link. `system`: payments, clocks, sweeps. */
type By = Permission | 'guest' | 'system';

export interface Transition {
  /** States it may start from; none for what makes a booking. */
  readonly from: readonly BookingState[];
  readonly to: BookingState;
  /** Who may cause it. The first permission is the one that the desk's route asks for. */
  readonly by: readonly By[];
}

/**
 * The life of a booking. The writer of bookings takes from it the state that the table must have and who may cause the
 * change; views of a booking take from it what staff may do.
 */
export const transitions = {
  hold: { from: [], to: 'held', by: ['guest', 'system'] },
  /** Staff book for a guest who gets a link to pay. */
  'request-payment': { from: [], to: 'pending', by: ['bookings.create'] },
  /** Staff book for a guest on the phone or at the counter. */
  book: { from: [], to: 'confirmed', by: ['bookings.create', 'bookings.walk-in'] },
  /** The guest needs more time to choose. */
  'extend-hold': { from: ['held'], to: 'held', by: ['guest'] },
  /** Details are in, payment begins; again when the guest comes back for another try. */
  'start-checkout': { from: ['held', 'pending'], to: 'pending', by: ['guest'] },
  /** Paid; or, from `held`, nothing to pay. */
  confirm: { from: ['held', 'pending'], to: 'confirmed', by: ['system'] },
  /** Paid too late, and the seats are still free. */
  rescue: { from: ['expired'], to: 'confirmed', by: ['system'] },
  /** Paid too late, the seats were gone, and the guest chose another time. */
  'accept-offer': { from: ['expired'], to: 'confirmed', by: ['guest'] },
  expire: { from: ['held', 'pending'], to: 'expired', by: ['system'] },
  /** Seats go back before they are paid for. `bookings.refund`: of a closed session. */
  release: {
    from: ['held', 'pending'],
    to: 'cancelled',
    by: ['guest', 'bookings.cancel', 'bookings.refund'],
  },
  cancel: { from: ['confirmed'], to: 'cancelled', by: ['guest', 'bookings.cancel', 'bookings.refund'] },
  /** Another time, or another party. `bookings.refund`: out of a closed session. */
  reschedule: {
    from: ['confirmed'],
    to: 'confirmed',
    by: ['guest', 'bookings.reschedule', 'bookings.refund'],
  },
  'check-in': { from: ['confirmed'], to: 'checked_in', by: ['bookings.check-in'] },
  /** Not by those at the door: a recorded arrival is a manager's to correct. */
  'undo-check-in': { from: ['checked_in'], to: 'confirmed', by: ['bookings.reschedule'] },
  /** They left; or the session is over. */
  complete: { from: ['checked_in'], to: 'completed', by: ['system', 'bookings.check-in'] },
  'no-show': { from: ['confirmed'], to: 'no_show', by: ['bookings.check-in'] },
  'undo-no-show': { from: ['no_show'], to: 'confirmed', by: ['bookings.check-in'] },
} as const satisfies Record<string, Transition>;

export type BookingEvent = keyof typeof transitions;

/** States whose seats are taken from the session; in every other state they have been given back. */
export const seatHolding: readonly BookingState[] = [
  'held',
  'pending',
  'confirmed',
  'checked_in',
  'completed',
  'no_show',
];

/** States whose seats are taken, but may be free again soon: they end by themselves at `expiresAt`. */
export const expiring: readonly BookingState[] = transitions.expire.from;

export function transition(event: BookingEvent): Transition {
  return transitions[event];
}

export function mayHappen(event: BookingEvent, state: BookingState): boolean {
  return transition(event).from.includes(state);
}

/** Where the event leads; Problem `wrong-state` when it cannot happen to a booking in this state. */
export function nextState(event: BookingEvent, state: BookingState): BookingState {
  if (mayHappen(event, state)) return transition(event).to;
  throw wrongState(state);
}

/** The state that keeps a booking from what was asked. */
export function wrongState(state: BookingState): Problem {
  return new Problem('wrong-state', stateDetails[state]);
}

const stateDetails: Readonly<Record<BookingState, ProblemDetail>> = {
  held: 'booking-held',
  pending: 'booking-pending',
  confirmed: 'booking-confirmed',
  checked_in: 'booking-checked-in',
  completed: 'booking-completed',
  no_show: 'booking-no-show',
  expired: 'booking-expired',
  cancelled: 'booking-cancelled',
};

export function holdsSeats(state: BookingState): boolean {
  return seatHolding.includes(state);
}
