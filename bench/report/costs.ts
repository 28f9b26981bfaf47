import type { Step } from '../journey.ts';
import { type Priced, prices, type Usage } from '../prices.ts';
import type { Consumption, OperationUnits } from '../results.ts';

export interface Assumptions {
  /** Memory of each function. */
  readonly gigabytes: number;
  /** What Stripe takes to answer, while the function waits. */
  readonly stripeMilliseconds: number;
}

/** What something costs in dollars, by where the money goes. */
export interface Cost {
  readonly table: number;
  readonly functions: number;
  readonly rest: number;
}

export const totalOf = ({ table, functions, rest }: Cost): number => table + functions + rest;

/** Units of the table and time of a function, as things with a price. */
export function usageOf(
  { read, write, milliseconds }: Consumption,
  { gigabytes }: Pick<Assumptions, 'gigabytes'>,
): Usage {
  return { readUnit: read, writeUnit: write, gigabyteSecond: (milliseconds / 1000) * gigabytes };
}

/** Dollars for one of each use. */
export function priceOf(usage: Usage): Cost {
  const pay = (...things: Priced[]) =>
    things.reduce((sum, thing) => sum + (usage[thing] ?? 0) * prices[thing].dollars, 0);
  return {
    table: pay('readUnit', 'writeUnit'),
    functions: pay('invocation', 'gigabyteSecond'),
    rest: pay(
      'httpCall',
      'socketMessage',
      'socketMinute',
      'busEvent',
      'edgeRequest',
      'edgeGigabyte',
      'email',
    ),
  };
}

/** Dollars for a step, however often it happens on the way. @throws when its operation was not measured */
export function stepCost(step: Step, units: OperationUnits, assumptions: Assumptions): Cost {
  const consumed = step.operation ? units.get(step.operation) : nothing;
  if (!consumed) throw new Error(`The bench has not measured "${step.operation}".`);
  const waiting = (step.stripeCalls ?? 0) * assumptions.stripeMilliseconds;
  const milliseconds = consumed.milliseconds + waiting;
  const own = priceOf(usageOf({ ...consumed, milliseconds }, assumptions));
  return times(step.times, sumOf([own, priceOf(step.usage)]));
}

const nothing: Consumption = { read: 0, write: 0, milliseconds: 0 };

export function sumOf(costs: readonly Cost[]): Cost {
  return costs.reduce(
    (sum, cost) => ({
      table: sum.table + cost.table,
      functions: sum.functions + cost.functions,
      rest: sum.rest + cost.rest,
    }),
    { table: 0, functions: 0, rest: 0 },
  );
}

function times(factor: number, { table, functions, rest }: Cost): Cost {
  return { table: factor * table, functions: factor * functions, rest: factor * rest };
}
