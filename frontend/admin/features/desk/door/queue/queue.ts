import type { AgendaView } from '../../../../../../core/contract/views.ts';
import { type AgendaBooking, findBooking } from '../../agenda/find-booking.ts';
import { hasArrived } from '../door-list.ts';

interface Waiting {
  /** Of a note: the idempotency key it is sent with. Of a check-in: the booking's id. */
  readonly id: string;
  readonly bookingId: string;
  readonly name: string;
  /** Why the API refused it; a person decides what happens then. */
  readonly conflict?: string;
}

export interface QueuedCheckIn extends Waiting {
  readonly kind: 'check-in';
  /** The booking as the person at the door saw it. */
  readonly version: number;
  readonly sessionId: string;
}

export interface QueuedNote extends Waiting {
  readonly kind: 'note';
  readonly text: string;
}

/** What was done on this device and is not known to the API yet. */
export type Queued = QueuedCheckIn | QueuedNote;

export type Queue = readonly Queued[];

const nameOf = ({ guest, reference }: AgendaBooking) => guest?.name ?? reference;

/** Adds a check-in once, however often the button is pressed. Check-ins go before notes, which change the booking. */
export function withCheckIn(queue: Queue, booking: AgendaBooking, sessionId: string): Queue {
  const { id, version } = booking;
  const checkIn = { kind: 'check-in', id, bookingId: id, name: nameOf(booking), version, sessionId } as const;
  const others = without(queue, id);
  const before = others.filter(({ kind }) => kind === 'check-in');
  return [...before, checkIn, ...others.filter(({ kind }) => kind === 'note')];
}

export function withNote(queue: Queue, booking: AgendaBooking, note: { id: string; text: string }): Queue {
  return [...queue, { kind: 'note', ...note, bookingId: booking.id, name: nameOf(booking) }];
}

export function without(queue: Queue, id: string): Queue {
  return queue.filter((each) => each.id !== id);
}

export function withConflict(queue: Queue, id: string, conflict: string): Queue {
  return queue.map((each) => (each.id === id ? { ...each, conflict } : each));
}

export function waiting(queue: Queue): Queue {
  return queue.filter(({ conflict }) => conflict === undefined);
}

/** The agenda as it is with what still waits to be sent. */
export function withQueue(agenda: AgendaView, queue: Queue): AgendaView {
  const byBooking = Map.groupBy(waiting(queue), ({ bookingId }) => bookingId);
  if (byBooking.size === 0) return agenda;
  const changed = (booking: AgendaBooking) => withQueued(booking, byBooking.get(booking.id) ?? []);
  return {
    ...agenda,
    days: agenda.days.map((day) => ({
      ...day,
      sessions: day.sessions.map((session) => ({ ...session, bookings: session.bookings.map(changed) })),
    })),
  };
}

function withQueued(booking: AgendaBooking, queued: readonly Queued[]): AgendaBooking {
  if (queued.length === 0) return booking;
  const isHere = queued.some(({ kind }) => kind === 'check-in') && !hasArrived(booking);
  const notes = queued.filter((each) => each.kind === 'note').map(({ id, text }) => ({ id, text }));
  return {
    ...booking,
    ...(isHere && { state: 'checked_in' as const }),
    ...(notes.length > 0 && { notes: [...(booking.notes ?? []), ...notes] }),
  };
}

/**
 * What becomes of a refused check-in, by the agenda as it is now. The party is here by now: what was wanted has
 * happened. Still expected in the same session: something else of the booking changed, and it is sent again.
 */
export function afterRefusal(
  agenda: AgendaView | undefined,
  { bookingId, sessionId, version }: QueuedCheckIn,
): 'here' | 'conflict' | { readonly version: number } {
  const found = agenda && findBooking(agenda, bookingId);
  if (!found) return 'conflict';
  if (hasArrived(found.booking)) return 'here';
  const isSame = found.session.sessionId === sessionId && found.booking.actions.includes('check-in');
  return isSame && found.booking.version > version ? { version: found.booking.version } : 'conflict';
}
