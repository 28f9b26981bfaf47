import type { MinorUnits } from '../../../../../core/contract/model/money.ts';
import type { LocalDate } from '../../../../../core/contract/model/time.ts';
import type { TillView } from '../../../../../core/contract/schemas/desk/tills.ts';

type Movement = TillView['movements'][number];

export interface TillEntry extends Movement {
  /** Recorded after the till was closed. */
  readonly isCorrection: boolean;
  /** Minor units, below zero for cash taken out. */
  readonly change: MinorUnits;
}

/** What was put in and taken out other than for bookings, with the corrections, in the order of time. */
export function entriesOf({ movements, corrections }: TillView): TillEntry[] {
  const entry = (isCorrection: boolean) => (movement: Movement) => ({
    ...movement,
    isCorrection,
    change: movement.direction === 'in' ? movement.amount : -movement.amount,
  });
  return [...movements.map(entry(false)), ...corrections.map(entry(true))];
}

/** Cash put in or taken out by hand while the till was open. Minor units. */
export function movedIn(till: TillView, direction: Movement['direction']): MinorUnits {
  const moved = till.movements.filter((each) => each.direction === direction);
  return moved.reduce((sum, { amount }) => sum + amount, 0);
}

/** Tills that were left open on an earlier date. */
export function forgottenTills(tills: readonly TillView[], today: LocalDate): TillView[] {
  return tills.filter(({ status, date }) => status === 'open' && date < today);
}
