import type { LedgerEntry } from '../../contract/model/guest/ledger.ts';
import type { TillId } from '../../contract/model/ids.ts';
import type { CashMovement, Till } from '../../contract/model/money/till.ts';
import type { MinorUnits } from '../../contract/model/money.ts';
import { fieldProblem, Problem } from '../problem.ts';
import { sum } from './money.ts';

/** The cash that should be in the till: float, bookings, gift cards and movements. Minor units; below zero if too much went out. */
export function expectedCash({
  float,
  cash,
  movements,
}: Pick<Till, 'float' | 'cash' | 'movements'>): MinorUnits {
  return float + cash + sum(movements.map(signed));
}

function signed({ direction, amount }: Pick<CashMovement, 'direction' | 'amount'>): MinorUnits {
  return direction === 'in' ? amount : -amount;
}

/** What coins and notes add up to. */
export function countCoins(
  coins: readonly { readonly value: MinorUnits; readonly count: number }[],
): MinorUnits {
  return sum(coins.map(({ value, count }) => value * count));
}

interface Stamp {
  readonly userId: string;
  readonly tillId?: TillId | undefined;
}

type Kept = { readonly ledger: readonly LedgerEntry[] };

/** Notes on new entries who recorded them and, where they are cash, in which till the cash is. */
export function stampEntries<T extends { readonly ledger: LedgerEntry[] }>(
  before: Kept | null,
  after: T,
  { userId, tillId }: Stamp,
): T {
  const known = before?.ledger.length ?? 0;
  const ledger = after.ledger.map((entry, index) => {
    if (index < known) return entry;
    if (entry.kind === 'price-kept') return { ...entry, by: userId };
    if (entry.kind !== 'payment' && entry.kind !== 'refund') return entry;
    return { ...entry, by: userId, ...(entry.method === 'cash' && tillId && { tillId }) };
  });
  return { ...after, ledger };
}

/** How the cash of a till changes between two states of a booking. Minor units. */
export function cashBetween(before: Kept | null, after: Kept, tillId: TillId): MinorUnits {
  const fresh = after.ledger.slice(before?.ledger.length ?? 0);
  return sum(
    fresh.map((entry) => {
      if ((entry.kind !== 'payment' && entry.kind !== 'refund') || entry.tillId !== tillId) return 0;
      return entry.kind === 'payment' ? entry.amount : -entry.amount;
    }),
  );
}

/** Cash goes into a till, and comes out of it, only while it is open. */
export function tillNotOpen(): Problem {
  const detail = 'till-not-open';
  return new Problem('invalid-input', detail, [fieldProblem('tillId', detail)]);
}
