import * as z from 'zod';
import type { SessionId } from '../../contract/model/ids.ts';
import type { Session } from '../../contract/model/session.ts';
import { instant } from '../../contract/model/time.ts';
import { isClosed, seatsLeft } from './slot-state.ts';

/** All that a month view needs to know of a day: small, because a month holds 31 of them. */
export const daySummary = z.object({
  /** Sessions that are open, full ones included. */
  sessions: z.int(),
  /** The most seats left in any one of them that can be sold. */
  seatsLeft: z.int(),
  /** Latest of the sessions with seats to sell; absent when there is none. */
  bookableUntil: instant.optional(),
  /** Earliest of the sessions with seats to sell; absent when there is none. */
  bookableFrom: instant.optional(),
});

export type DaySummary = z.infer<typeof daySummary>;

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
