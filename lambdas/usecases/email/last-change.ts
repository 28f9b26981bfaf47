import type { Booking } from '../../../core/contract/model/booking.ts';
import type { LedgerEntry } from '../../../core/contract/model/ledger.ts';
import type { Instant } from '../../../core/contract/model/time.ts';
import { readSessionId } from '../../../core/domain/schedule/session-id.ts';
import { addMinutes, toInstant } from '../../../core/domain/time.ts';
import { type MoneyBack, moneyBackIn } from './money-back.ts';

/** Entries of one change are written at once; each took its time a moment before. */
const oneChangeMilliseconds = 2_000;

/** An email goes out with the change it tells of. What lies further back belongs to another. */
const recentMinutes = 15;

/** What the last change of time or party left in the ledger. */
export interface LastChange {
  /** When the booking was to start before, if that has changed. */
  readonly startedAt: Instant | undefined;
  /** What it gave back. */
  readonly back: MoneyBack;
}

export function lastChange({ ledger, sessionId }: Booking, now: Instant): LastChange {
  const last = ledger.findLast(isOfChange)?.at ?? '';
  const since = last < addMinutes(now, -recentMinutes) ? now : earlier(last);
  const entries = ledger.filter((entry) => entry.at >= since);
  const left = entries.findLast(
    (entry) => entry.kind === 'seats' && entry.seats < 0 && entry.sessionId !== sessionId,
  );
  return {
    startedAt: left?.kind === 'seats' ? readSessionId(left.sessionId).startsAt : undefined,
    back: moneyBackIn(entries, ['changed']),
  };
}

/**
 * What tells a change from every other of the same booking, whichever event brings it up: each leaves an entry
 * or another party. So of two changes in a row only the last is told.
 */
export function changeOf({ ledger, party }: Booking): string {
  const guests = party.map(({ unitId, quantity }) => `${unitId}:${quantity}`);
  return [ledger.filter(isOfChange).length, ...guests].join(',');
}

function isOfChange(entry: LedgerEntry): boolean {
  return entry.kind === 'seats' || (entry.kind === 'refund' && entry.reason === 'changed');
}

function earlier(at: Instant): Instant {
  return toInstant(Date.parse(at) - oneChangeMilliseconds);
}
