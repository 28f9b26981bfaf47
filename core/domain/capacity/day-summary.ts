import type { Session } from '../../contract/model/catalogue/session.ts';
import type { SessionId } from '../../contract/model/ids.ts';
import type { Instant } from '../../contract/model/time.ts';
import { isClosed, seatsLeft } from './slot-state.ts';

/** All that a month view needs to know of a day: small, because a month holds 31 of them. */
export interface DaySummary {
  /** Sessions that are open, full ones included. */
  readonly sessions: number;
  /** The most seats left in any one of them that can be sold. */
  readonly seatsLeft: number;
  /** Latest of the sessions with seats to sell; absent when there is none. Both in whole minutes. */
  readonly bookableUntil?: Instant;
  /** Earliest of the sessions with seats to sell; absent when there is none. */
  readonly bookableFrom?: Instant;
}

/** `sessions` are those of one activity on one date; the `busy` cannot run, for others have what they need. */
export function summarizeDay(
  sessions: readonly Session[],
  busy: ReadonlySet<SessionId> = new Set(),
): DaySummary {
  const open = sessions.filter((session) => !isClosed(session));
  const free = open.filter((session) => seatsLeft(session) > 0 && !busy.has(session.id));
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
