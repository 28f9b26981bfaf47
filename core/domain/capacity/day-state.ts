import type { Session } from '../../contract/model/session.ts';
import type { Instant } from '../../contract/model/time.ts';
import type { DayState } from '../../contract/views.ts';
import { toInstant } from '../time.ts';
import { isClosed, seatsLeft } from './slot-state.ts';

/** All that a month view needs to know of a day: small, because a month holds 31 of them. */
export interface DaySummary {
  /** Sessions that are open, full ones included. */
  readonly sessions: number;
  /** The most seats left in any one of them. */
  readonly seatsLeft: number;
  /** Latest of the sessions with seats left; absent when there is none. */
  readonly bookableUntil?: Instant;
  /** Earliest of the sessions with seats left; absent when there is none. */
  readonly bookableFrom?: Instant;
}

/** `sessions` are those of one activity on one date. */
export function summarizeDay(sessions: readonly Session[]): DaySummary {
  const open = sessions.filter((session) => !isClosed(session));
  const free = open.filter((session) => seatsLeft(session) > 0);
  const bookableUntil = free
    .map((session) => session.bookableUntil)
    .sort()
    .at(-1);
  const bookableFrom = free
    .map((session) => session.bookableFrom)
    .sort()
    .at(0);
  return {
    sessions: open.length,
    seatsLeft: Math.max(0, ...free.map(seatsLeft)),
    ...(bookableUntil && { bookableUntil }),
    ...(bookableFrom && { bookableFrom }),
  };
}

export function dayStateOf(summary: DaySummary, now: Date): DayState {
  const at = toInstant(now);
  const { bookableUntil, bookableFrom } = summary;
  if (summary.sessions === 0) return 'closed';
  if (!bookableUntil || !bookableFrom) return 'full';
  if (at >= bookableUntil) return 'cutoff';
  return at < bookableFrom ? 'too-far-ahead' : 'available';
}
