import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import { type MoneyBack, moneyBackAt } from './money-back.ts';

/** The last change of time or party. */
export interface LastChange {
  /** When the booking was to start before, if that has changed. */
  readonly startedAt: Instant | undefined;
  /** What it gave back. */
  readonly back: MoneyBack;
}

export function lastChange(booking: Booking): LastChange {
  const { startedAt, at } = booking.lastChange ?? {};
  return { startedAt, back: moneyBackAt(booking, at, ['changed']) };
}

/**
 * Tells a change from every other of the same booking, whichever event brings it up: the version it made. Of two
 * changes in a row only the last has an email. Null: there was none.
 */
export function changeOf({ lastChange }: Booking): string | null {
  return lastChange ? String(lastChange.version) : null;
}
