import { describe, expect, test } from '@jest/globals';
import { currencyCodes } from '../../../../core/contract/model/currency-codes.ts';
import type { TillView } from '../../../../core/contract/schemas/desk/tills.ts';
import { unitsOf } from '../../../../core/domain/money/units.ts';
import { countOf, outcomeOf, withCount } from '../../../../frontend/admin/features/desk/till/cash-count.ts';
import { denominationsOf } from '../../../../frontend/admin/features/desk/till/denominations.ts';
import {
  entriesOf,
  forgottenTills,
  movedIn,
} from '../../../../frontend/admin/features/desk/till/till-entries.ts';
import { ownTillOf } from '../../../../frontend/admin/features/desk/till/use-own-till.ts';

/** Counting the cash of a till. */

describe('coins and notes', () => {
  test('are counted by value, largest first, without those that are not there', () => {
    const counted = [
      { value: 500, count: 2 },
      { value: 2000, count: 3 },
      { value: 500, count: 4 },
      { value: 25, count: 0 },
    ].reduce(withCount, []);
    expect(counted).toEqual([
      { value: 2000, count: 3 },
      { value: 500, count: 4 },
    ]);
    expect([countOf(counted, 500), countOf(counted, 100)]).toEqual([4, 0]);
  });

  test.each([
    ['USD', 10_000, 1],
    ['EUR', 50_000, 1],
    // Stripe counts forint in hundredths, people do not.
    ['HUF', 2_000_000, 500],
    ['JPY', 10_000, 1],
  ])('of %s go from %d to %d minor units', (currency, most, least) => {
    const values = denominationsOf(currency);
    expect([values[0], values.at(-1)]).toEqual([most, least]);
  });

  test.each(currencyCodes)(
    'of %s are distinct amounts of the currency, few enough for one closing',
    (currency) => {
      const values = denominationsOf(currency);
      expect([...new Set(values)].sort((a, b) => b - a)).toEqual(values);
      expect(values.length).toBeLessThanOrEqual(30);
      const { step } = unitsOf(currency);
      expect(values.filter((value) => value <= 0 || value % step !== 0)).toEqual([]);
    },
  );

  test('of other currencies are unknown: a total is asked for', () => {
    expect(denominationsOf('XOF')).toEqual([]);
  });
});

test.each([
  [0, 'exact'],
  [-1, 'short'],
  [1, 'over'],
] as const)('a difference of %d is %s', (difference, outcome) => {
  expect(outcomeOf(difference)).toBe(outcome);
});

const by = { userId: 'u', name: 'Sam' };
const movement = (id: string, direction: 'in' | 'out', amount: number) => ({
  id,
  at: '2026-11-28T10:00:00.000Z',
  by,
  direction,
  amount,
  reason: 'Change',
});

function tillOn(date: string, rest: Partial<TillView> = {}): TillView {
  const id = `${date}.${rest.name ?? 'a'}` as TillView['id'];
  return {
    id,
    venueId: 'ven_1' as TillView['venueId'],
    name: 'Front desk',
    date,
    status: 'open',
    openedAt: `${date}T09:00:00.000Z`,
    openedBy: by,
    float: 0,
    cash: 0,
    movements: [],
    corrections: [],
    expected: 0,
    ...rest,
  };
}

describe('a till', () => {
  const moved = tillOn('2026-11-28', {
    movements: [movement('1', 'in', 500), movement('2', 'out', 300), movement('3', 'in', 20)],
    corrections: [movement('4', 'out', 7)],
  });

  test('lists what was moved by hand with its sign, corrections last', () => {
    expect(entriesOf(moved).map(({ id, change, isCorrection }) => [id, change, isCorrection])).toEqual([
      ['1', 500, false],
      ['2', -300, false],
      ['3', 20, false],
      ['4', -7, true],
    ]);
  });

  test('sums what was put in and taken out without the corrections', () => {
    expect([movedIn(moved, 'in'), movedIn(moved, 'out')]).toEqual([520, 300]);
  });

  test('was forgotten when an earlier day left it open', () => {
    const closed = tillOn('2026-11-27', { status: 'closed', name: 'b' });
    expect(forgottenTills([tillOn('2026-11-29'), closed, moved], '2026-11-29')).toEqual([moved]);
  });
});

describe('the till of a device', () => {
  const [one, two] = [tillOn('2026-11-29', { name: 'one' }), tillOn('2026-11-29', { name: 'two' })];
  const closed = tillOn('2026-11-29', { name: 'shut', status: 'closed' });

  test('is the chosen one while it is open', () => {
    expect(ownTillOf([one, two], two.id)).toBe(two);
    expect(ownTillOf([one, two, closed], closed.id)).toBeUndefined();
  });

  test('is the only open one without a choice, and none of several', () => {
    expect(ownTillOf([closed, one], null)).toBe(one);
    expect(ownTillOf([one, two], null)).toBeUndefined();
  });
});
