import type { AgendaSession, AgendaView } from '../../../../../core/contract/views.ts';
import { sum } from '../../../../../core/domain/money/money.ts';
import type { AgendaBooking } from './find-booking.ts';

/** Figures of sessions. `seatsTaken` is the sum of `guests` and the three parts below it. */
export interface AgendaFigures {
  readonly bookings: number;
  /** People who come: expected, here, or gone home. */
  readonly guests: number;
  /** Bookings that are being made at this moment. */
  readonly inProgress: number;
  readonly seatsTaken: number;
  /** Seats on sale and sold; free seats of closed sessions do not count. */
  readonly seats: number;
  readonly parts: {
    /** Seats of bookings that are being made. */
    readonly inProgress: number;
    /** Seats that private parties leave empty. */
    readonly private: number;
    /** Seats of no-shows, and all others. */
    readonly other: number;
  };
}

/** A booking whose party is expected, here, or was here. */
export function isComing({ state }: Pick<AgendaBooking, 'state'>): boolean {
  return state === 'confirmed' || state === 'checked_in' || state === 'completed';
}

/** Its seats are taken, but it is not confirmed yet. */
export function isInProgress({ state }: Pick<AgendaBooking, 'state'>): boolean {
  return state === 'held' || state === 'pending';
}

/** Its seats are free again. */
export function isGone({ state }: Pick<AgendaBooking, 'state'>): boolean {
  return state === 'cancelled' || state === 'expired' || state === 'no_show';
}

export function figuresOf(sessions: readonly AgendaSession[]): AgendaFigures {
  const bookings = sessions.flatMap((session) => session.bookings);
  const coming = bookings.filter(isComing);
  const inProgress = bookings.filter(isInProgress);
  const guests = sum(coming.map((booking) => booking.guestCount));
  const held = sum(inProgress.map((booking) => booking.seats));
  const empty = sum(coming.map((booking) => booking.seats - booking.guestCount));
  const { seatsTaken, seats } = seatCounts(sessions);
  return {
    bookings: coming.length,
    guests,
    inProgress: inProgress.length,
    seatsTaken,
    seats,
    parts: { inProgress: held, private: empty, other: Math.max(0, seatsTaken - guests - held - empty) },
  };
}

function seatCounts(sessions: readonly AgendaSession[]): { seatsTaken: number; seats: number } {
  const taken = (session: AgendaSession) => session.capacityTotal - session.capacityRemaining;
  return {
    seatsTaken: sum(sessions.map(taken)),
    seats: sum(sessions.map((each) => (each.status === 'closed' ? taken(each) : each.capacityTotal))),
  };
}

/** The sessions of an agenda that a filter leaves, day by day. */
export function filterDays(
  agenda: AgendaView,
  { activityId, showEmpty }: { activityId: string; showEmpty: boolean },
): AgendaView['days'] {
  const isWanted = (session: AgendaSession) =>
    (activityId === '' || session.activityId === activityId) && (showEmpty || session.bookings.length > 0);
  return agenda.days.map((day) => ({ ...day, sessions: day.sessions.filter(isWanted) }));
}
