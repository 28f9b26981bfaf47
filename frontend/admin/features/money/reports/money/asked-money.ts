import { moneySum } from '../../../../../../core/contract/model/money/money-day.ts';
import { takingMethod } from '../../../../../../core/contract/model/money/taking.ts';
import { type MoneyRow, moneyRow } from '../../../../../../core/contract/schemas/desk/money-lists.ts';
import type { Address } from '../../../../frame/address.ts';

export type MoneyKind = MoneyRow['kind'];
export type MoneyState = NonNullable<MoneyRow['state']>;

/** The states that a list can be filtered by; payments have none. */
export const statesOf: Readonly<Record<MoneyKind, readonly MoneyState[]>> = {
  payment: [],
  refund: ['requested', 'pending', 'made', 'failed', 'settled'],
  dispute: ['open', 'won', 'lost'],
};

/** What the address says beside the period; what it can't say is left out. */
export function askedMoney({ of, method, state }: Address, kind: MoneyKind) {
  const filter = {
    of: moneySum.shape.of.safeParse(of).data,
    method: kind === 'dispute' ? undefined : takingMethod.safeParse(method).data,
    state: statesOf[kind].find((each) => each === moneyRow.shape.state.safeParse(state).data),
  };
  return {
    kind,
    ...(filter.of && { of: filter.of }),
    ...(filter.method && { method: filter.method }),
    ...(filter.state && { state: filter.state }),
  };
}
