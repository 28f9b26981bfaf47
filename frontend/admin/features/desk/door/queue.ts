import type { AgendaView } from '../../../../../core/contract/views.ts';
import { type AgendaBooking, findBooking } from '../agenda/find-booking.ts';
import { hasArrived } from './door-list.ts';

/** A check-in that was made on this device and is not known to the API yet. */
export interface QueuedCheckIn {
  readonly bookingId: string;
  readonly name: string;
  /** The booking as the person at the door saw it. */
  readonly version: number;
  /** Why the API refused it; a person decides what happens then. */
  readonly conflict?: string;
}

export type Queue = readonly QueuedCheckIn[];

/** Adds a check-in once, however often the button is pressed. */
export function enqueue(queue: Queue, { id, version, reference, guest }: AgendaBooking): Queue {
  const name = guest?.name ?? reference;
  return [...without(queue, id), { bookingId: id, name, version }];
}

export function without(queue: Queue, bookingId: string): Queue {
  return queue.filter((each) => each.bookingId !== bookingId);
}

export function withConflict(queue: Queue, bookingId: string, conflict: string): Queue {
  return queue.map((each) => (each.bookingId === bookingId ? { ...each, conflict } : each));
}

export function waiting(queue: Queue): Queue {
  return queue.filter(({ conflict }) => conflict === undefined);
}

/** The agenda as it is with the check-ins that still wait to be sent. */
export function withQueue(agenda: AgendaView, queue: Queue): AgendaView {
  const ids = new Set(waiting(queue).map(({ bookingId }) => bookingId));
  if (ids.size === 0) return agenda;
  const checkedIn = (booking: AgendaBooking): AgendaBooking =>
    ids.has(booking.id) && !hasArrived(booking) ? { ...booking, state: 'checked_in' } : booking;
  return {
    ...agenda,
    days: agenda.days.map((day) => ({
      ...day,
      sessions: day.sessions.map((session) => ({ ...session, bookings: session.bookings.map(checkedIn) })),
    })),
  };
}

/** A refused check-in of a party that is here by now is no conflict: what was wanted has happened. */
export function isHereByNow(agenda: AgendaView | undefined, bookingId: string): boolean {
  const found = agenda && findBooking(agenda, bookingId);
  return found !== null && found !== undefined && hasArrived(found.booking);
}
