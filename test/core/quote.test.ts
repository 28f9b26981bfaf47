import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quote } from '../../core/contract/model/price.ts';
import { shareOf, sum } from '../../core/domain/money/money.ts';
import { priceFrom } from '../../core/domain/pricing/price-from.ts';
import { quoteOf } from '../../core/domain/pricing/quote.ts';
import { Problem } from '../../core/domain/problem.ts';
import { anActivity } from './support/examples.ts';

const { priceList } = anActivity();

describe('a quote', () => {
  test.each([
    [2, 0, 5000],
    [2, 1, 6500],
    [3, 1, 8100], // four in the party: adults pay 22.00
    [4, 2, 11_000], // six in the party: adults pay 20.00
    [6, 0, 12_000],
  ])('%i adults and %i children: %i', (adult, child, total) => {
    const party = [
      { unitId: 'child', quantity: child },
      { unitId: 'adult', quantity: adult },
    ];
    const made = quoteOf(priceList, party, 'GBP');
    expect(quote.parse(made)).toMatchObject({ currency: 'GBP', total, subtotal: total, dueNow: total });
    expect(made.lines.map((line) => line.id)).toEqual(child > 0 ? ['adult', 'child'] : ['adult']);
  });

  test('refuses what is not for sale', () => {
    expect(() => quoteOf(priceList, [{ unitId: 'robot', quantity: 1 }], 'GBP')).toThrow(Problem);
  });

  test('adds up, in whole minor units', () => {
    const price = fc.integer({ min: 0, max: 1_000_000 });
    const units = fc.array(price, { minLength: 1, maxLength: 6 });
    const tiers = fc.array(fc.record({ fromPlayers: fc.integer({ min: 2, max: 40 }), price }), {
      maxLength: 5,
    });
    const quantities = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(units, tiers, quantities, (prices, groupTiers, wanted) => {
        const list = {
          units: prices.map((each, index) => ({ id: `u${index}`, name: `Unit ${index}`, price: each })),
          groupTiers: groupTiers.map((tier) => ({ ...tier, unitId: 'u0' })),
        };
        const party = list.units.map((unit, index) => ({ unitId: unit.id, quantity: wanted[index] ?? 0 }));
        const made = quoteOf(list, party, 'USD');
        expect(made.lines.every((line) => line.amount === line.unitAmount * line.quantity)).toBe(true);
        expect(made.subtotal).toBe(sum(made.lines.map((line) => line.amount)));
        expect([made.total, made.dueNow]).toEqual([made.subtotal, made.subtotal]);
        expect(sum(made.lines.map((line) => line.quantity))).toBe(sum(party.map((entry) => entry.quantity)));
        expect(quote.safeParse(made).success).toBe(true);
      }),
    );
  });
});

test('"from" is the least that a guest pays of a kind that every party needs', () => {
  const unit = (price: number) => ({ id: `u${price}`, name: 'Unit', price });
  expect(priceFrom(priceList)).toBe(2000);
  expect(
    priceFrom({ units: [unit(3000)], groupTiers: [{ unitId: 'u3000', fromPlayers: 6, price: 2500 }] }),
  ).toBe(2500);
  expect(priceFrom({ units: [unit(0), unit(900)], groupTiers: [] })).toBe(900);
  expect(priceFrom({ units: [unit(0)], groupTiers: [] })).toBe(0);
});

test.each([
  [10_000, 250, 250],
  [1, 5_000, 1], // half a cent is a cent
  [1, 4_999, 0],
  [999, 1_000, 100],
  [0, 10_000, 0],
  [123_456_789, 10_000, 123_456_789],
])('of %i, %i basis points are %i', (amount, basisPoints, share) => {
  expect(shareOf(amount, basisPoints)).toBe(share);
});
