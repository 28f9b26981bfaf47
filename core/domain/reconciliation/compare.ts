import type { BookingId } from '../../contract/model/ids.ts';
import type { Difference } from '../../contract/model/money/reconciliation.ts';
import type { MinorUnits } from '../../contract/model/money.ts';

/** Money that moved, as one side knows it. Amounts in minor units. */
export interface Movement {
  /** Stripe's id where there is one, ours where there is none. */
  readonly id: string;
  readonly amount: MinorUnits;
  readonly bookingId?: BookingId | undefined;
}

/** Of the table: what it knows, and of that what it says has happened on the day in question. */
export interface Known {
  readonly all: readonly Movement[];
  readonly ofTheDay: readonly Movement[];
}

export interface Sides {
  /** What Stripe has: all of the day, and what else was looked up. */
  readonly inStripe: readonly Movement[];
  readonly inTable: Known;
}

/**
 * What Stripe and the table disagree on. Every movement at Stripe must be known to the table with the same
 * amount, and every movement that the table has of the day must be at Stripe.
 */
export function compare(kind: 'payment' | 'refund', { inStripe, inTable }: Sides): Difference[] {
  const known = new Map(inTable.all.map((movement) => [movement.id, movement]));
  const made = new Set(inStripe.map(({ id }) => id));
  const unlike = inStripe.flatMap((movement): Difference[] => {
    const ours = known.get(movement.id);
    if (!ours) return [difference(`${kind}-unknown`, movement, movement.amount, 0)];
    if (ours.amount === movement.amount) return [];
    return [difference(`${kind}-amount`, ours, movement.amount, ours.amount)];
  });
  const missing = inTable.ofTheDay
    .filter(({ id }) => !made.has(id))
    .map((movement) => difference(`${kind}-missing`, movement, 0, movement.amount));
  return [...unlike, ...missing];
}

function difference(
  kind: Difference['kind'],
  { id, bookingId }: Movement,
  inStripe: MinorUnits,
  inTable: MinorUnits,
): Difference {
  return { kind, id, inStripe, inTable, ...(bookingId ? { bookingId } : {}) };
}
