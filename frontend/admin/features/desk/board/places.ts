import type { AgendaBooking } from '../agenda/find-booking.ts';
import { isOnBoard } from './session/chip-state.ts';

/** The bookings that a session's block shows, from top to bottom. */
export interface Places {
  readonly shown: readonly AgendaBooking[];
  /** Those of `shown` that have left the session, and keep their place only. */
  readonly gone: ReadonlySet<string>;
  /** How many more there are in the drawer. */
  readonly more: number;
}

const none: ReadonlySet<string> = new Set();

/** @param room how many lines fit: bookings, and a line that counts the rest */
export function placesOf(bookings: readonly AgendaBooking[], room: number): Places {
  const here = bookings.filter(isOnBoard);
  const shown = here.length > room ? here.slice(0, room - 1) : here;
  return { shown, gone: none, more: here.length - shown.length };
}

/** The places after news, while the pointer is over them: nothing moves up, and what is new comes below. */
export function keepPlaces(before: Places, bookings: readonly AgendaBooking[], room: number): Places {
  const known = new Map(bookings.map((booking) => [booking.id, booking]));
  const here = bookings.filter(isOnBoard);
  const isHere = new Set(here.map(({ id }) => id));
  const kept = before.shown.map((each) => known.get(each.id) ?? each);
  const others = here.filter(({ id }) => !kept.some((each) => each.id === id));
  const added = before.more > 0 ? [] : others.slice(0, Math.max(0, room - kept.length));
  return {
    shown: [...kept, ...added],
    gone: new Set(kept.map(({ id }) => id).filter((id) => !isHere.has(id))),
    more: others.length - added.length,
  };
}
