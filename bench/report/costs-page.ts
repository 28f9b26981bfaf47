import { emailStep, journey, type Step } from '../journey.ts';
import { prices, pricesAsOf } from '../prices.ts';
import { type OperationUnits, operations } from '../results.ts';
import type { Setting } from './benchmarks.ts';
import { type Assumptions, type Cost, priceOf, stepCost, sumOf, totalOf, usageOf } from './costs.ts';
import { figure, table, verdict } from './markdown.ts';

/** What is assumed where nothing is measured. */
export const assumptions: Assumptions = { gigabytes: 1, stripeMilliseconds: 400 };

const million = 1_000_000;
const aim = { bound: '<=', value: 20 } as const;

/** `docs/costs.md`. */
export function costsPage(units: OperationUnits, { commit, date }: Setting): string {
  const steps = journey.map((step) => ({ step, cost: stepCost(step, units, assumptions) }));
  const whole = sumOf(steps.map(({ cost }) => cost));
  const email = stepCost(emailStep, units, assumptions);
  return `# Costs

Written by \`npm run bench\` from the capacity units that it measured and the list prices in \`bench/prices.ts\`; do
not edit by hand. Commit ${commit}, ${date}. US dollars; free tiers, storage, logs, traces, backups and what is
billed by the month are left out.

## A million of each operation

${operationsTable(units)}

## A million whole bookings

A guest who looks at three days, takes seats, pays and gets an email. There are no other guests, so nothing is batched
or cached: more guests at once make each cheaper. Stripe's own fees are aside.

${journeyTable(steps)}

| a million bookings | dollars | aim |
|---|---|---|
| the table alone | ${dollars(whole.table)} | ${verdict(whole.table * million, aim)} |
| all of AWS but the email itself | ${dollars(totalOf(whole))} | ${verdict(totalOf(whole) * million, aim)} |
| the confirmation, by SES | ${dollars(totalOf(email))} | none: ${dollars(totalOf(email))} is SES's price of an email |
| together | ${dollars(totalOf(whole) + totalOf(email))} | |

## Assumptions

${assumptionsTable()}

## List prices

As of ${pricesAsOf}, us-east-1, first tier. Gathered from published price summaries: check them before deciding by
them.

${pricesTable()}
`;
}

/** Dollars for a million of what costs so much. */
const dollars = (one: number) => `$${figure(one * million, 3)}`;

const cells = (cost: Cost) => [cost.table, cost.functions, cost.rest, totalOf(cost)].map(dollars);

function operationsTable(units: OperationUnits): string {
  const rows = operations.flatMap((operation) => {
    const consumed = units.get(operation);
    if (!consumed) return [];
    const { table: ofTable, functions } = priceOf(usageOf(consumed, assumptions));
    const { read, write, milliseconds } = consumed;
    return [
      [
        operation,
        figure(read, 4),
        figure(write, 4),
        figure(milliseconds, 2),
        dollars(ofTable),
        dollars(functions),
      ],
    ];
  });
  return table(['operation', 'read units', 'write units', 'ms', 'table', 'function time'], rows);
}

function journeyTable(steps: readonly { step: Step; cost: Cost }[]): string {
  const rows = steps.map(({ step, cost }) => [step.name, String(step.times), ...cells(cost)]);
  const sum = cells(sumOf(steps.map(({ cost }) => cost))).map((cell) => `**${cell}**`);
  return table(
    ['step', 'times', 'table', 'functions', 'API, sockets, bus, edge', 'all'],
    [...rows, ['**a whole booking**', '', ...sum]],
  );
}

function assumptionsTable(): string {
  return table(
    ['what', 'assumed'],
    [
      ['memory of a function', `${assumptions.gigabytes} GB, as the stack sets it`],
      ['time of a function', 'as the bench measured the use case, warm, on its own machine and engine'],
      ['waiting for Stripe', `${assumptions.stripeMilliseconds} ms a call`],
      ['starts', 'none: most guests meet a warm function'],
      ['size of answers, visits, open widgets', '`bench/journey.ts`'],
    ],
  );
}

function pricesTable(): string {
  const rows = Object.values(prices).map(({ per, dollars: price }) =>
    price < 0.01 ? [`a million: ${per}`, dollars(price)] : [`one: ${per}`, `$${figure(price)}`],
  );
  return table(['what', 'price'], rows);
}
