import type { Currency, MinorUnits } from '../../contract/model/money.ts';
import { type FieldProblem, Problem, say } from '../problem.ts';
import { isOnStep } from './money.ts';
import { unitsOf } from './units.ts';

/** The amounts (minor units, by field) that are not on the step of the currency; absent ones are no problem. */
export function amountProblems(
  amounts: readonly (readonly [field: string, amount: MinorUnits | undefined])[],
  currency: Currency,
): FieldProblem[] {
  const { step } = unitsOf(currency);
  return amounts
    .filter(([, amount]) => amount !== undefined && !isOnStep(amount, currency))
    .map(([field]) => ({ field, detail: say('amount-off-step', { step: { amount: step, currency } }) }));
}

/** @throws Problem('invalid-input') for an amount (minor units) that is not on the step of the currency */
export function checkAmount(field: string, amount: MinorUnits, currency: Currency): void {
  const errors = amountProblems([[field, amount]], currency);
  const [first] = errors;
  if (first) throw new Problem('invalid-input', first.detail, errors);
}
