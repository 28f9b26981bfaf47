import type { ListedDispute } from '../../contract/model/money/listed-dispute.ts';
import type { MoneySum } from '../../contract/model/money/money-day.ts';
import type { Taking } from '../../contract/model/money/taking.ts';
import { sum } from './money.ts';

const subjectOf = (moved: object): MoneySum['of'] =>
  'giftCardId' in moved && moved.giftCardId !== undefined ? 'gift-card' : 'booking';

/** Takings and disputes by kind, subject and method. The same ones give the same sums in any order. */
export function sumMoney(takings: readonly Taking[], disputes: readonly ListedDispute[]): MoneySum[] {
  return addMoney([
    ...takings.map((each) => {
      const { kind, method, amount } = each;
      return { kind, of: subjectOf(each), method, count: 1, amount };
    }),
    ...disputes.map((each) => {
      return { kind: 'dispute' as const, of: subjectOf(each), count: 1, amount: each.amount };
    }),
  ]);
}

/** Sums of the same kind, subject and method become one. */
export function addMoney(all: readonly MoneySum[]): MoneySum[] {
  const keyOf = ({ kind, of, method }: MoneySum) => `${kind} ${of} ${method ?? ''}`;
  return [...Map.groupBy(all, keyOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, each]) => {
      const [first] = each;
      if (!first) return [];
      const count = sum(each.map((one) => one.count));
      return [{ ...first, count, amount: sum(each.map(({ amount }) => amount)) }];
    });
}
