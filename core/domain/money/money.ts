import type { MinorUnits } from '../../contract/model/money.ts';

export function sum(amounts: readonly MinorUnits[]): MinorUnits {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/**
 * A share of an amount in hundredths of a percent (250 = 2.5 %), in minor units rounded half up: 0.5 of a cent
 * is a cent. `amount` is not negative: the share of a refund is counted from what was paid, not from its
 * opposite.
 */
export function shareOf(amount: MinorUnits, basisPoints: number): MinorUnits {
  return Math.floor((amount * basisPoints + 5_000) / 10_000);
}
