import type { MinorUnits } from '../../../../../core/contract/model/money.ts';

/** So many coins or notes of one value. */
export interface Coins {
  readonly value: MinorUnits;
  readonly count: number;
}

/** How many coins or notes of a value were counted. */
export function countOf(coins: readonly Coins[], value: MinorUnits): number {
  return coins.find((each) => each.value === value)?.count ?? 0;
}

/** The same coins with another count of one value; a value without coins is left out. */
export function withCount(coins: readonly Coins[], { value, count }: Coins): Coins[] {
  const others = coins.filter((each) => each.value !== value);
  const counted = count > 0 ? [...others, { value, count }] : others;
  return counted.sort((a, b) => b.value - a.value);
}

export type Outcome = 'exact' | 'short' | 'over';

/** What a difference between counted and expected cash means. */
export function outcomeOf(difference: MinorUnits): Outcome {
  if (difference === 0) return 'exact';
  return difference < 0 ? 'short' : 'over';
}
