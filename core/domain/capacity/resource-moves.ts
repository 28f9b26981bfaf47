import type { ResourceNeed } from '../../contract/model/catalogue/session.ts';
import type { ResourceDay } from '../../contract/model/desk/resource-day.ts';
import type { Booking } from '../../contract/model/guest/booking.ts';
import type { ResourceId, SessionId } from '../../contract/model/ids.ts';
import type { LocalDate } from '../../contract/model/time.ts';
import { holdsSeats } from '../booking/states.ts';
import { addSeats, datesOf, holdersOf } from './resources.ts';

/** Seats of one session that come to rest on a resource; below zero: that no longer do. */
interface Move {
  readonly sessionId: SessionId;
  readonly need: ResourceNeed;
  readonly seats: number;
}

/** What a booking's change moves on one UTC date of one resource. */
export interface TouchedDay {
  readonly resourceId: ResourceId;
  readonly date: LocalDate;
  readonly moves: readonly Move[];
}

export interface BookingChange {
  readonly before: Booking | null;
  readonly after: Booking;
}

/**
 * What the changes of one transaction touch. One entry a resource and date, since a transaction takes one write an
 * item; what cancels out is left out.
 */
export function touchedDays(...changes: readonly BookingChange[]): TouchedDay[] {
  const all = changes.flatMap(({ before, after }) => [...movesOf(before, -1), ...movesOf(after, 1)]);
  const moves = all.flatMap((move) =>
    move.need.ids.flatMap((resourceId) => datesOf(move.need).map((date) => ({ resourceId, date, move }))),
  );
  const byDay = Map.groupBy(moves, ({ resourceId, date }) => `${resourceId} ${date}`);
  return [...byDay.values()].flatMap((group) => {
    const [first] = group;
    const left = netMoves(group.map(({ move }) => move));
    return first && left.length > 0 ? [{ ...first, moves: left }] : [];
  });
}

/**
 * The day after the moves, and the other sessions that are in their way. What is given back goes first: a
 * booking that moves is not in its own way.
 */
export function applyMoves(
  day: ResourceDay,
  moves: readonly Move[],
): { readonly next: ResourceDay; readonly holders: readonly SessionId[] } {
  const holders: SessionId[] = [];
  let next = day;
  for (const { sessionId, need, seats } of moves.toSorted((a, b) => a.seats - b.seats)) {
    if (seats > 0) holders.push(...holdersOf(next, sessionId, need));
    next = addSeats(next, sessionId, need, seats);
  }
  return { next, holders };
}

function movesOf(booking: Booking | null, sign: 1 | -1): Move[] {
  if (!booking?.resources || !holdsSeats(booking.state)) return [];
  const { sessionId, resources, seats } = booking;
  return [{ sessionId, need: resources, seats: sign * seats }];
}

/** One move a session, none for a session whose seats stay as they are. */
function netMoves(moves: readonly Move[]): Move[] {
  const bySession = Map.groupBy(moves, ({ sessionId }) => sessionId);
  return [...bySession.values()].flatMap((group) => {
    const last = group.at(-1);
    const seats = group.reduce((sum, move) => sum + move.seats, 0);
    return last && seats !== 0 ? [{ ...last, seats }] : [];
  });
}
