import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type GiftCard, giftCard } from '../../../core/contract/model/money/gift-card.ts';
import { movementsOfCard } from '../../../core/domain/money/card-movements.ts';
import { sum } from '../../../core/domain/money/money.ts';
import { type CardPayment, followPayment } from '../../../core/domain/refunds/card-payment.ts';

const at = '2026-11-22T12:00:00.000Z';
const card = (changes: Partial<GiftCard> = {}): GiftCard => ({
  ...giftCard.parse({
    id: 'gft_aaaaaaaaaaaa',
    organizationId: 'org_aaaaaaaaaaaa',
    venueId: 'ven_aaaaaaaaaaaa',
    code: 'WXYZ-EFGH-JKLM-NPQR',
    currency: 'USD',
    initialAmount: 10_000,
    balance: 10_000,
    status: 'active',
    origin: 'purchase',
    buyer: { name: 'Ana', email: 'ana@example.com' },
    language: 'en',
    stripePaymentIntentId: 'pi_1',
    createdAt: at,
    version: 1,
  }),
  ...changes,
});
const payment = (changes: Partial<CardPayment> = {}): CardPayment => ({
  paymentIntentId: 'pi_1',
  ours: [],
  refunded: 0,
  lost: 0,
  isDisputed: false,
  ...changes,
});

test.each<[string, Partial<GiftCard>, Partial<CardPayment>, Partial<GiftCard> | null]>([
  ['nothing happened', {}, {}, null],
  ['99 of 100 went back', {}, { refunded: 9900 }, { balance: 100, status: 'active', takenBack: 9900 }],
  ['all of it went back', {}, { refunded: 10_000 }, { balance: 0, status: 'refunded', takenBack: 10_000 }],
  [
    'all went back, and 30 are spent',
    { balance: 7000 },
    { refunded: 10_000 },
    { balance: 0, status: 'disabled', takenBack: 7000, shortfall: 3000 },
  ],
  [
    'the refund failed',
    { balance: 100, takenBack: 9900 },
    {},
    { balance: 10_000, status: 'active', takenBack: 0 },
  ],
  ['a bank asks for it back', { balance: 4000 }, { isDisputed: true }, { balance: 4000, status: 'frozen' }],
  ['the venue won', { balance: 4000, status: 'frozen' }, {}, { balance: 4000, status: 'active' }],
  [
    'the venue lost, and 60 are spent',
    { balance: 4000, status: 'frozen' },
    { lost: 10_000 },
    { balance: 0, status: 'void', takenBack: 4000, shortfall: 6000 },
  ],
  [
    'a part went back by hand before staff took the card back, and was noted after',
    { balance: 0, status: 'refunded', paymentsReturned: ['pi_1'] },
    { refunded: 1000 },
    { takenBack: 1000 },
  ],
  ['another payment', {}, { paymentIntentId: 'pi_2', refunded: 10_000 }, null],
  ['it was never paid', { status: 'pending', balance: 0 }, { refunded: 10_000 }, null],
])('%s', (_what, changes, seen, set) => {
  const after = followPayment(card(changes), payment(seen), at);
  const { moneyBack: _moneyBack, ...rest } = after ?? {};
  expect(after && rest).toEqual(set);
});

test.each<[string, Partial<GiftCard>, Partial<CardPayment>, GiftCard['moneyBack']]>([
  ['nothing happened', {}, {}, undefined],
  ['a bank asks for it back', {}, { isDisputed: true }, undefined],
  ['a part went back', {}, { refunded: 900 }, [{ at, cause: 'dashboard', money: 900, change: -900 }]],
  [
    'more went back than was left on it',
    { balance: 400 },
    { refunded: 900 },
    [{ at, cause: 'dashboard', money: 900, change: -400 }],
  ],
  [
    'the bank took it',
    { moneyBack: [{ at, cause: 'dashboard', money: 900, change: -900 }], takenBack: 900, balance: 9_100 },
    { refunded: 900, lost: 9_100 },
    [
      { at, cause: 'dashboard', money: 900, change: -900 },
      { at, cause: 'dispute', money: 9_100, change: -9_100 },
    ],
  ],
  [
    'the refund failed',
    { moneyBack: [{ at, cause: 'dashboard', money: 900, change: -900 }], takenBack: 900, balance: 9_100 },
    { refunded: 0 },
    [
      { at, cause: 'dashboard', money: 900, change: -900 },
      { at, cause: 'dashboard', money: -900, change: 900 },
    ],
  ],
])('what went back is kept when %s', (_what, changes, seen, moneyBack) => {
  expect(followPayment(card(changes), payment(seen), at)?.moneyBack).toEqual(moneyBack);
});

test('whatever happens, no money is made: balance and refunds are what is not spent', () => {
  const step = fc.oneof(
    fc.record({ spend: fc.integer({ min: -4000, max: 10_000 }) }),
    fc.record({
      refunded: fc.integer({ min: 0, max: 10_000 }),
      lost: fc.constantFrom(0, 0, 0, 10_000),
      isDisputed: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let now = card();
      let spent = 0;
      for (const each of steps) {
        if ('spend' in each) {
          // A booking takes from an active card what is on it; a cancellation gives back what was taken.
          const isOpen = now.status === 'active';
          const amount =
            each.spend > 0 ? (isOpen ? Math.min(each.spend, now.balance) : 0) : -Math.min(spent, -each.spend);
          spent += amount;
          now = { ...now, balance: now.balance - amount };
          continue;
        }
        const seen = payment(each);
        now = { ...now, ...followPayment(now, seen, at) };
        expect(followPayment(now, seen, at)).toBeNull();
        const gone = Math.min(10_000, each.refunded + each.lost);
        expect((now.takenBack ?? 0) + (now.shortfall ?? 0)).toBe(gone);
        expect(now.shortfall ?? 0).toBeLessThanOrEqual(spent);
        if (each.isDisputed || gone === 10_000) expect(now.status).not.toBe('active');
      }
      expect(now.balance).toBeGreaterThanOrEqual(0);
      expect(now.balance + spent + (now.takenBack ?? 0)).toBe(10_000);
      expect(sum(movementsOfCard(now).map(({ amount }) => amount)) - spent).toBe(now.balance);
    }),
  );
});
