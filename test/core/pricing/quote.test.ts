import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Discount, type PriceList, type QuoteLine, quote } from '../../../core/contract/model/price.ts';
import { currencies, smallestCharge } from '../../../core/domain/money/currencies.ts';
import { fractionOf, isOnStep, shareOf, sum } from '../../../core/domain/money/money.ts';
import { unitsOf } from '../../../core/domain/money/units.ts';
import { isSale, type QuoteInput, quoteOf, saleLines } from '../../../core/domain/pricing/quote.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { anActivity, problemOf } from '../support/examples.ts';

const { priceList } = anActivity();

/** A sale at `amount`, without anything that takes off or adds. */
function aSale(amount: number, changes: Partial<QuoteInput> = {}): QuoteInput {
  return {
    lines: [{ kind: 'unit', id: 'adult', label: 'Adult', quantity: 1, unitAmount: amount, amount }],
    currency: 'GBP',
    taxes: [],
    fees: { platform: 'absorb', processing: { bearer: 'absorb', basisPoints: 290, fixed: 30 } },
    platformBasisPoints: 0,
    paymentTerms: { kind: 'full' },
    ...changes,
  };
}

const vat = { id: 'vat', name: 'VAT 20%', rate: 20_000, included: true };
const salesTax = { id: 'sales-tax', name: 'Sales tax', rate: 8_875, included: false };
const percentOff = (basisPoints: number, cap?: number) => ({
  code: 'SUMMER',
  name: 'Summer',
  discount: { kind: 'percent' as const, basisPoints },
  ...(cap === undefined ? {} : { cap }),
});
const amountOff = (amount: number) => ({
  code: 'FIVER',
  name: 'A fiver',
  discount: { kind: 'amount' as const, amount },
});
const card = (balance: number) => ({ code: 'ABCD-EFGH-JKLM-NPQR', balance });
const passedOn: QuoteInput['fees'] = {
  platform: 'pass_to_customer',
  processing: { bearer: 'pass_to_customer', basisPoints: 290, fixed: 30 },
};

describe('what is sold', () => {
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
    const lines = saleLines(priceList, [], { party });
    expect(sum(lines.map(({ amount }) => amount))).toBe(total);
    expect(lines.map((line) => line.id)).toEqual(child > 0 ? ['adult', 'child'] : ['adult']);
  });

  const addOns = [
    { id: 'photo', name: 'Photo', description: '', price: 1500, maxQuantity: 2 },
    { id: 'drink', name: 'Drink', description: '', price: 650, maxQuantity: 8 },
  ];
  const party = [{ unitId: 'adult', quantity: 2 }];

  test('add-ons follow the places, in their own order', () => {
    const chosen = [
      { addOnId: 'drink', quantity: 3 },
      { addOnId: 'photo', quantity: 1 },
    ];
    const lines = saleLines(priceList, addOns, { party, addOns: chosen });
    expect(lines.map(({ kind, id, amount }) => [kind, id, amount])).toEqual([
      ['unit', 'adult', 5000],
      ['add-on', 'photo', 1500],
      ['add-on', 'drink', 1950],
    ]);
    expect(lines.every(isSale)).toBe(true);
  });

  test('none of an add-on is no line', () => {
    expect(saleLines(priceList, addOns, { party, addOns: [{ addOnId: 'photo', quantity: 0 }] })).toHaveLength(
      1,
    );
  });

  test.each([
    ['is not sold', [{ addOnId: 'robot', quantity: 1 }], ['addOns.0.addOnId']],
    ['is too many', [{ addOnId: 'photo', quantity: 3 }], ['addOns.0.quantity']],
    [
      'is listed twice',
      [
        { addOnId: 'drink', quantity: 8 },
        { addOnId: 'drink', quantity: 8 },
      ],
      ['addOns.1.addOnId'],
    ],
  ])('an add-on that %s is refused', (_why, chosen, fields) => {
    const problem = problemOf(() => saleLines(priceList, addOns, { party, addOns: chosen }));
    expect(problem?.code).toBe('invalid-input');
    expect(problem?.errors.map(({ field }) => field)).toEqual(fields);
  });

  test('a whole session costs the same whatever the party', () => {
    const whole = { ...priceList, buyOutPrice: 15_000 };
    for (const quantity of [1, 8]) {
      const order = { party: [{ unitId: 'adult', quantity }], buyOut: true as const };
      expect(saleLines(whole, [], order)).toEqual([
        {
          kind: 'buy-out',
          id: 'buy-out',
          label: 'Whole session',
          quantity: 1,
          unitAmount: 15_000,
          amount: 15_000,
        },
      ]);
    }
  });

  test('a whole session is sold only where it is offered', () => {
    const problem = problemOf(() => saleLines(priceList, [], { party, buyOut: true }));
    expect([problem?.code, problem?.errors[0]?.field]).toEqual(['invalid-input', 'buyOut']);
  });

  test('a unit that is not for sale cannot be bought', () => {
    const stranger = [{ unitId: 'robot', quantity: 1 }];
    expect(() => saleLines(priceList, [], { party: stranger })).toThrow(Problem);
  });
});

describe('a promo code takes off', () => {
  test.each([
    ['a tenth', 9_999, percentOff(1_000), 1_000], // half up
    ['at most its cap', 10_000, percentOff(5_000, 1_500), 1_500],
    ['all of it', 10_000, percentOff(10_000), 10_000],
    ['an amount', 10_000, amountOff(500), 500],
    ['no more than there is', 300, amountOff(500), 300],
    ['nothing of nothing', 0, percentOff(1_000), 0],
  ])('%s', (_what, amount, promoCode, off) => {
    const made = quoteOf(aSale(amount, { promoCode }));
    expect([made.subtotal, made.total]).toEqual([amount, amount - off]);
    expect(made.lines.at(-1)).toMatchObject({ kind: 'promo-code', id: promoCode.code, amount: 0 - off });
  });
});

describe('taxes', () => {
  test.each([
    ['New York adds', [salesTax], 10_000, [888], 10_888], // 887.5
    ['London includes', [vat], 12_000, [2_000], 12_000],
    ['half of a penny is a penny', [vat], 3, [1], 3], // 0.5
    [
      'two that are included share what there is',
      [vat, { ...vat, id: 'city', rate: 5_000 }],
      12_500,
      [2_000, 500],
      12_500,
    ],
    ['one of each', [vat, salesTax], 12_000, [2_000, 1_065], 13_065],
    ['nothing of nothing', [vat, salesTax], 0, [0, 0], 0],
  ])('%s', (_where, taxes, amount, amounts, total) => {
    const made = quoteOf(aSale(amount, { taxes }));
    const lines = made.lines.filter(({ kind }) => kind === 'tax');
    expect(lines.map((line) => line.amount)).toEqual(amounts);
    expect(lines.map((line) => line.included ?? false)).toEqual(taxes.map(({ included }) => included));
    expect(made.total).toBe(total);
  });

  test('are those of the discounted price', () => {
    expect(quoteOf(aSale(10_000, { taxes: [salesTax], promoCode: percentOff(5_000) })).total).toBe(5_444);
  });
});

describe('a gift card', () => {
  test('covers taxes too, and leaves the fees of what is left', () => {
    const made = quoteOf(
      aSale(10_000, { taxes: [salesTax], giftCard: card(5_888), fees: passedOn, platformBasisPoints: 250 }),
    );
    expect(made.lines.map(({ kind, id, amount }) => [kind, id, amount])).toEqual([
      ['unit', 'adult', 10_000],
      ['gift-card', 'NPQR', -5_888],
      ['tax', 'sales-tax', 888],
      ['fee', 'platform', 125],
      ['fee', 'processing', 175],
    ]);
    expect(made).toMatchObject({ subtotal: 10_000, total: 5_300, dueNow: 5_300, platformFee: 125 });
  });

  test('that covers all leaves nothing to pay, no fee, and keeps the rest', () => {
    const made = quoteOf(aSale(10_000, { giftCard: card(20_000), fees: passedOn, platformBasisPoints: 250 }));
    expect(made.lines.at(-1)).toMatchObject({ kind: 'gift-card', amount: -10_000 });
    expect([made.total, made.dueNow, made.platformFee]).toEqual([0, 0, undefined]);
  });

  test('does not show its code, which is as good as money', () => {
    expect(JSON.stringify(quoteOf(aSale(100, { giftCard: card(50) })))).not.toContain('ABCD');
  });
});

describe('fees', () => {
  test('that the venue bears are no lines, and the platform has its share all the same', () => {
    const made = quoteOf(aSale(10_000, { platformBasisPoints: 250 }));
    expect(made.lines).toHaveLength(1);
    expect([made.total, made.platformFee]).toEqual([10_000, 250]);
  });

  test('that round to nothing are no lines', () => {
    const fees: QuoteInput['fees'] = {
      ...passedOn,
      processing: { bearer: 'absorb', basisPoints: 0, fixed: 0 },
    };
    const made = quoteOf(aSale(10, { fees, platformBasisPoints: 100 }));
    expect([made.lines.length, made.platformFee]).toEqual([1, undefined]);
  });

  test('of a card are not asked of those who pay at the venue', () => {
    const paymentTerms = { kind: 'at-venue' as const };
    const made = quoteOf(aSale(10_000, { fees: passedOn, platformBasisPoints: 250, paymentTerms }));
    expect(made).toMatchObject({ total: 10_000, dueNow: 0, platformFee: 250 });
    expect(made.lines).toHaveLength(1);
  });
});

test.each([
  [10_000, 3_000, 3_000],
  [9_999, 3_000, 3_000], // 2999.7
  [10_000, 1, 30], // the least that a card is charged in pounds
  [30, 1, 30],
  [0, 5_000, 0],
])('of %i, a deposit of %i basis points is %i: rounded up', (amount, basisPoints, dueNow) => {
  expect(quoteOf(aSale(amount, { paymentTerms: { kind: 'deposit', basisPoints } }))).toMatchObject({
    total: amount,
    dueNow,
  });
});

test.each([
  ['GBP', 10_030, 10_000, 30],
  ['GBP', 10_029, 10_000, 0],
  ['USD', 10_049, 10_000, 0],
  ['SEK', 10_299, 10_000, 0],
])(
  'in %s, of %i less a card of %i, %i is due now: no card is charged for less than it can be',
  (currency, amount, balance, dueNow) => {
    for (const paymentTerms of [
      { kind: 'full' as const },
      { kind: 'deposit' as const, basisPoints: 9_999 },
    ]) {
      const made = quoteOf(aSale(amount, { currency, giftCard: card(balance), paymentTerms }));
      expect([made.total, made.dueNow]).toEqual([amount - balance, dueNow]);
    }
    const withFees = quoteOf(aSale(amount, { currency, giftCard: card(balance), fees: passedOn }));
    expect(withFees.lines.some(({ kind }) => kind === 'fee')).toBe(dueNow > 0);
  },
);

test('lines stand in the order of the price', () => {
  const everything = quoteOf({
    ...aSale(0),
    lines: saleLines(
      priceList,
      [{ id: 'photo', name: 'Photo', description: '', price: 1500, maxQuantity: 2 }],
      { party: [{ unitId: 'adult', quantity: 2 }], addOns: [{ addOnId: 'photo', quantity: 1 }] },
    ),
    promoCode: percentOff(1_000),
    staffDiscount: { kind: 'percent', basisPoints: 1_000 },
    giftCard: card(100),
    taxes: [vat, salesTax],
    fees: passedOn,
    platformBasisPoints: 100,
  });
  const kinds = ['unit', 'add-on', 'promo-code', 'discount', 'gift-card', 'tax', 'tax', 'fee', 'fee'];
  expect(everything.lines.map(({ kind }) => kind)).toEqual(kinds);
});

test.each<[string, Discount, number, number]>([
  ['an amount', { kind: 'amount', amount: 1_500 }, 1_500, 7_500 + 666],
  ['a percentage of what the promo code leaves', { kind: 'percent', basisPoints: 5_000 }, 4_500, 4_500 + 399],
  ['everything', { kind: 'percent', basisPoints: 10_000 }, 9_000, 0],
  ['never more than the price', { kind: 'amount', amount: 9_001 }, 9_000, 0],
])('a discount by staff is a line of its own, before taxes: %s', (_, staffDiscount, off, total) => {
  const made = quoteOf(aSale(10_000, { promoCode: percentOff(1_000), staffDiscount, taxes: [salesTax] }));
  expect(made.lines.find(({ kind }) => kind === 'discount')).toMatchObject({ amount: -off, id: 'staff' });
  expect(made).toMatchObject({ subtotal: 10_000, total });
});

describe('any sale', () => {
  const money = fc.integer({ min: 0, max: 1_000_000 });
  const basisPoints = fc.integer({ min: 1, max: 9_999 });
  const bearer = fc.constantFrom('absorb' as const, 'pass_to_customer' as const);
  const lines = fc
    .record({
      prices: fc.array(money, { minLength: 1, maxLength: 6 }),
      tiers: fc.array(fc.record({ fromPlayers: fc.integer({ min: 2, max: 40 }), price: money }), {
        maxLength: 5,
      }),
      wanted: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 6, maxLength: 6 }),
    })
    .map(({ prices, tiers, wanted }) => {
      const list: PriceList = {
        units: prices.map((price, index) => ({ id: `u${index}`, name: `Unit ${index}`, price })),
        groupTiers: tiers.map((tier) => ({ ...tier, unitId: 'u0' })),
      };
      const party = list.units.map(({ id }, index) => ({ unitId: id, quantity: wanted[index] ?? 0 }));
      return saleLines(list, [], { party });
    });
  const promoCode = fc.oneof(
    basisPoints.map((share) => percentOff(share)),
    fc.tuple(basisPoints, fc.integer({ min: 1, max: 50_000 })).map(([share, cap]) => percentOff(share, cap)),
    fc.integer({ min: 1, max: 100_000 }).map(amountOff),
  );
  const sale: fc.Arbitrary<QuoteInput> = fc.record({
    lines,
    currency: fc.constant('USD'),
    giftCard: fc.option(money.map(card), { nil: undefined }),
    taxes: fc.array(
      fc.record({
        id: fc.constant('tax'),
        name: fc.constant('Tax'),
        rate: fc.integer({ min: 1, max: 100_000 }),
        included: fc.boolean(),
      }),
      { maxLength: 5 },
    ),
    fees: fc.record({
      platform: bearer,
      processing: fc.record({
        bearer,
        basisPoints: fc.integer({ min: 0, max: 2_000 }),
        fixed: fc.integer({ min: 0, max: 10_000 }),
      }),
    }),
    platformBasisPoints: fc.integer({ min: 0, max: 10_000 }),
    paymentTerms: fc.oneof(
      fc.constant({ kind: 'full' as const }),
      fc.constant({ kind: 'at-venue' as const }),
      basisPoints.map((share) => ({ kind: 'deposit' as const, basisPoints: share })),
    ),
  });
  const inAnyCurrency = fc.constantFrom(...currencies).chain(([currency, { step }]) =>
    sale.map((each) => ({
      ...each,
      currency,
      lines: each.lines.map((line) => ({
        ...line,
        unitAmount: line.unitAmount * step,
        amount: line.amount * step,
      })),
      ...(each.giftCard ? { giftCard: card(each.giftCard.balance * step) } : {}),
    })),
  );
  const amounts = fc.record({
    off: fc.option(fc.integer({ min: 1, max: 100_000 }), { nil: undefined }),
    cap: fc.option(fc.integer({ min: 1, max: 50_000 }), { nil: undefined }),
    share: fc.option(basisPoints, { nil: undefined }),
    kept: fc.integer({ min: 0, max: 50_000 }),
    given: fc.option(fc.integer({ min: 1, max: 10_000 }), { nil: undefined }),
  });
  const saleInAnyCurrency = fc
    .tuple(inAnyCurrency, amounts)
    .map(([each, { off, cap, share, kept, given }]) => {
      const { step } = unitsOf(each.currency);
      const scaled = (amount: number | undefined) => (amount === undefined ? undefined : amount * step);
      const promoCode = share ? percentOff(share, scaled(cap)) : off && amountOff(off * step);
      const staffDiscount = given && { kind: 'percent' as const, basisPoints: given };
      return {
        ...each,
        cancellationFee: kept * step,
        ...(promoCode && { promoCode }),
        ...(staffDiscount && { staffDiscount }),
      };
    });
  const anySale = fc
    .tuple(sale, fc.option(promoCode, { nil: undefined }))
    .map(([each, code]) => ({ ...each, promoCode: code }));

  test('adds up in whole minor units, and no total is negative', () => {
    fc.assert(
      fc.property(anySale, (input) => {
        const made = quoteOf(input);
        expect(quote.safeParse(made).error).toBeUndefined();
        expect(made.total).toBe(
          sum(made.lines.filter(({ included }) => !included).map(({ amount }) => amount)),
        );
        expect(made.subtotal).toBe(sum(made.lines.filter(isSale).map(({ amount }) => amount)));
        expect(made.lines.every((line) => line.amount === line.unitAmount * line.quantity)).toBe(true);
        expect(Math.min(made.total, made.dueNow, made.platformFee ?? 0)).toBeGreaterThanOrEqual(0);
        expect(made.dueNow).toBeLessThanOrEqual(made.total);
        expect(made.platformFee ?? 0).toBeLessThanOrEqual(made.total);
        expect(made.dueNow > 0 && made.dueNow < 50).toBe(false); // dollars
        expect(made.lines.some(({ amount }) => Object.is(amount, -0))).toBe(false);
      }),
    );
  });

  test('in every currency it adds up, no amount is negative, and each is one that Stripe takes', () => {
    fc.assert(
      fc.property(saleInAnyCurrency, (input) => {
        const made = quoteOf(input);
        const { currency, total, dueNow, subtotal, platformFee = 0 } = made;
        const amounts = made.lines.flatMap(({ unitAmount, amount }) => [unitAmount, amount]);
        const all = [...amounts, total, dueNow, subtotal, platformFee];
        expect(all.filter((amount) => !isOnStep(amount, currency))).toEqual([]);
        expect(total).toBe(sum(made.lines.filter(({ included }) => !included).map(({ amount }) => amount)));
        expect(dueNow > 0 && dueNow < smallestCharge(currency)).toBe(false);
        const isTakenOff = ({ kind }: QuoteLine) =>
          kind === 'promo-code' || kind === 'discount' || kind === 'gift-card';
        const signed = made.lines.map((line) => (isTakenOff(line) ? -line.amount : line.amount));
        expect(Math.min(...signed, total, dueNow, subtotal, platformFee)).toBeGreaterThanOrEqual(0);
        expect(made.lines.every((line) => line.amount === line.unitAmount * line.quantity)).toBe(true);
        expect(dueNow).toBeLessThanOrEqual(total);
      }),
      { numRuns: 20_000 },
    );
  }, 60_000);

  test('what is included is part of the price, however many taxes there are', () => {
    fc.assert(
      fc.property(anySale, (input) => {
        const { lines: made, subtotal } = quoteOf(input);
        const included = made.filter((line) => line.included);
        // Each is rounded by itself, by half a unit at most.
        expect(sum(included.map(({ amount }) => amount))).toBeLessThanOrEqual(subtotal + included.length / 2);
      }),
    );
  });

  test('neither a promo code nor a gift card raises the price', () => {
    fc.assert(
      fc.property(sale, promoCode, money, (input, code, balance) => {
        const { total } = quoteOf(input);
        expect(quoteOf({ ...input, promoCode: code }).total).toBeLessThanOrEqual(total);
        const without = quoteOf({ ...input, giftCard: undefined }).total;
        expect(quoteOf({ ...input, giftCard: card(balance) }).total).toBeLessThanOrEqual(without);
      }),
    );
  });

  test('sold again from its own lines, it is the same', () => {
    fc.assert(
      fc.property(anySale, (input) => {
        const made = quoteOf(input);
        expect(quoteOf({ ...input, lines: made.lines.filter(isSale) })).toEqual(made);
      }),
    );
  });
});

test.each([
  [10_000, 250, 250],
  [1, 5_000, 1], // half a cent is a cent
  [1, 4_999, 0],
  [999, 1_000, 100],
  [0, 10_000, 0],
  [123_456_789, 10_000, 123_456_789],
])('of %i, %i basis points are %i', (amount, basisPoints, share) => {
  expect(shareOf(amount, basisPoints, 'USD')).toBe(share);
});

test.each([
  ['HUF', 480_000, 1_250, 60_000],
  ['HUF', 480_000, 333, 16_000], // 159.84 forint
  ['ISK', 100, 4_999, 0],
  ['KWD', 5_120, 1_000, 510], // 0.512 dinar
  ['JPY', 999, 1_000, 100],
])(
  'in %s, of %i, %i basis points are %i: on the step of the currency',
  (currency, amount, basisPoints, share) => {
    expect(shareOf(amount, basisPoints, currency)).toBe(share);
  },
);

test('shares of the largest amounts are exact', () => {
  expect(fractionOf(5_000_000_000_00, [4_999_999_999_00, 5_000_000_000_00], 'LBP')).toBe(4_999_999_999_00);
});
