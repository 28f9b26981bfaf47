import type { AgendaSession, AgendaView } from '../../../../../core/contract/views.ts';
import { sum } from '../../../../../core/domain/money/money.ts';

export type AgendaBooking = AgendaSession['bookings'][number];

export interface DayFigures {
  /** People who come: confirmed, here already, or been here. */
  readonly guests: number;
  readonly bookings: number;
  /** Minor units that were paid and kept, by currency's own rules of the organization. */
  readonly paid: number;
  /** Bookings being made at this moment. */
  readonly inProgress: number;
  readonly seatsTaken: number;
  readonly seats: number;
}

export interface HourFigures {
  /** The venue's hour of the clock, 0 to 23. */
  readonly hour: number;
  readonly seatsTaken: number;
  readonly seats: number;
}

/** A booking whose party is expected, here, or was here. */
function isComing({ state }: AgendaBooking): boolean {
  return state === 'confirmed' || state === 'checked_in' || state === 'completed';
}

/** Its seats are taken, but it is not paid yet. */
export function isInProgress({ state }: AgendaBooking): boolean {
  return state === 'held' || state === 'pending';
}

export function figuresOf(sessions: readonly AgendaSession[]): DayFigures {
  const bookings = sessions.flatMap((session) => session.bookings);
  const coming = bookings.filter(isComing);
  return {
    guests: sum(coming.map((booking) => booking.guestCount)),
    bookings: coming.length,
    paid: sum(bookings.map(({ paid }) => paid)),
    inProgress: bookings.filter(isInProgress).length,
    ...seatsOf(sessions),
  };
}

/** Seats of the sessions that start in each hour of the clock, from the first such hour to the last. */
export function figuresByHour(sessions: readonly AgendaSession[], timeZone: string): HourFigures[] {
  const hourOf = hourReader(timeZone);
  const byHour = Map.groupBy(sessions, (session) => hourOf(session.startsAt));
  if (byHour.size === 0) return [];
  const first = Math.min(...byHour.keys());
  const last = Math.max(...byHour.keys());
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const hour = first + index;
    return { hour, ...seatsOf(byHour.get(hour) ?? []) };
  });
}

/** Seats nobody can have are not counted as free: those of closed sessions. */
function seatsOf(sessions: readonly AgendaSession[]): { seatsTaken: number; seats: number } {
  const taken = (session: AgendaSession) => session.capacityTotal - session.capacityRemaining;
  return {
    seatsTaken: sum(sessions.map(taken)),
    seats: sum(sessions.map((each) => (each.status === 'closed' ? taken(each) : each.capacityTotal))),
  };
}

function hourReader(timeZone: string): (at: string) => number {
  const format = new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone });
  return (at) => Number(format.format(new Date(at)));
}

/** The sessions of an agenda that a filter leaves, day by day. */
export function filterDays(
  agenda: AgendaView,
  { activityId, showEmpty }: { activityId: string; showEmpty: boolean },
): AgendaView['days'] {
  const wanted = (session: AgendaSession) =>
    (activityId === '' || session.activityId === activityId) && (showEmpty || session.bookings.length > 0);
  return agenda.days.map((day) => ({ ...day, sessions: day.sessions.filter(wanted) }));
}
