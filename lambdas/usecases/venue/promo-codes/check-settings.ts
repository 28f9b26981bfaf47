import type { Currency } from '../../../../core/contract/model/money.ts';
import { amountProblems } from '../../../../core/domain/money/amount-problems.ts';
import { fieldProblem, Problem } from '../../../../core/domain/problem.ts';
import type { PromoCodeSettings } from '../../../data/venue/promo-codes.ts';

/**
 * Refuses a code that could never be used, or whose discount the currency cannot express.
 * @throws Problem('invalid-input')
 */
export function checkSettings(settings: PromoCodeSettings, currency: Currency): void {
  const { startsAt, endsAt, discount, cap, minSubtotal } = settings;
  const isOver = startsAt !== undefined && endsAt !== undefined && startsAt >= endsAt;
  const amount = discount.kind === 'amount' ? discount.amount : undefined;
  const errors = [
    ...(isOver ? [fieldProblem('endsAt', 'promo-code-ends-first')] : []),
    ...amountProblems(
      [
        ['discount.amount', amount],
        ['cap', cap],
        ['minSubtotal', minSubtotal],
      ],
      currency,
    ),
  ];
  const [first] = errors;
  if (first) throw new Problem('invalid-input', first.detail, errors);
}
