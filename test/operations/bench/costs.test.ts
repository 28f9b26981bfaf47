import { expect, test } from '@jest/globals';
import { journey, type Step } from '../../../bench/journey.ts';
import { priceOf, stepCost, sumOf, totalOf, usageOf } from '../../../bench/report/costs.ts';
import { assumptions, costsPage } from '../../../bench/report/costs-page.ts';
import { exampleResults, exampleSetting } from './support/examples.ts';

const million = 1_000_000;
const { units } = exampleResults;

test('a million holds of 3 read and 8 write units cost $5.375 of the table', () => {
  const hold = usageOf({ read: 3, write: 8, milliseconds: 0 }, { gigabytes: 1 });
  expect(priceOf(hold).table * million).toBeCloseTo(3 * 0.125 + 8 * 0.625, 9);
});

test("a function's time costs by its memory", () => {
  const half = usageOf({ read: 0, write: 0, milliseconds: 500 }, { gigabytes: 0.5 });
  expect(half.gigabyteSecond).toBeCloseTo(0.25, 9);
  expect(priceOf(half).functions * million).toBeCloseTo(0.25 * 13.3334, 6);
});

test('what a request passes through is paid once each', () => {
  const { table, functions, rest } = priceOf({ edgeRequest: 1, httpCall: 1, invocation: 1, busEvent: 2 });
  expect([table, functions * million, rest * million]).toEqual([0, 0.2, 4]);
});

test('a step costs its units, its time with the wait for Stripe, and its use, as often as it happens', () => {
  const step: Step = {
    name: 'pay',
    times: 2,
    operation: 'hold',
    stripeCalls: 1,
    usage: { httpCall: 1 },
  };
  const cost = stepCost(step, units, { gigabytes: 1, stripeMilliseconds: 90 });
  expect(cost.table * million).toBeCloseTo(2 * 5.375, 9);
  expect(cost.functions * million).toBeCloseTo(2 * 0.1 * 13.3334, 6);
  expect(cost.rest * million).toBeCloseTo(2, 9);
});

test('a step whose operation was not measured is an error, not free', () => {
  expect(() =>
    stepCost({ name: 'x', times: 1, operation: 'hold', usage: {} }, new Map(), assumptions),
  ).toThrow('has not measured "hold"');
});

test('every step of the journey can be paid for, and the page adds them up', () => {
  const whole = sumOf(journey.map((step) => stepCost(step, units, assumptions)));
  expect(totalOf(whole)).toBeGreaterThan(0);
  const page = costsPage(units, exampleSetting);
  for (const { name } of journey) expect(page).toContain(`| ${name} |`);
  expect(page).toContain(`| hold | 3 | 8 | 10 | $5.38 | $0.133 |`);
  expect(page).toContain('| the confirmation, by SES | $100 |');
  expect(page).toContain('| one: CloudFront gigabyte to the internet | $0.085 |');
  expect(page).toContain('| a million: SES email | $100 |');
  expect(page).toContain('do\nnot edit by hand');
});
