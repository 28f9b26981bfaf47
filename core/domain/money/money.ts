import type { Currency, MinorUnits } from '../../contract/model/money.ts';
import { unitsOf } from './units.ts';

export function sum(amounts: readonly MinorUnits[]): MinorUnits {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/**
 * `amount` x `numerator` / `denominator` in minor units, rounded half up to the step of the currency. The amount
 * is not negative: compute the share of a refund from what was paid, not from its opposite.
 */
export function fractionOf(
  amount: MinorUnits,
  [numerator, denominator]: readonly [number, number],
  currency: Currency,
): MinorUnits {
  const { step } = unitsOf(currency);
  // The product of two amounts can be more than a number holds exactly.
  const [part, whole] = [BigInt(amount) * BigInt(numerator), BigInt(denominator) * BigInt(step)];
  return step * Number((2n * part + whole) / (2n * whole));
}

/** A share in hundredths of a percent (250 = 2.5 %), rounded as `fractionOf` does. */
export function shareOf(amount: MinorUnits, basisPoints: number, currency: Currency): MinorUnits {
  return fractionOf(amount, [basisPoints, 10_000], currency);
}

/** The same, rounded up. */
export function shareRoundedUp(amount: MinorUnits, basisPoints: number, currency: Currency): MinorUnits {
  const { step } = unitsOf(currency);
  return step * Math.ceil((amount * basisPoints) / (10_000 * step));
}

/** Whether the amount (minor units) can be asked for: 4,800.50 forint cannot. */
export function isOnStep(amount: MinorUnits, currency: Currency): boolean {
  return amount % unitsOf(currency).step === 0;
}
