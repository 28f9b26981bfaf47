import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type GiftCard, giftCard } from '../../../core/contract/model/money/gift-card.ts';
import { auditGiftCard } from '../../../core/domain/audit/audit-codes.ts';
import { adjustCard, voidCard } from '../../../core/domain/money/card-adjustments.ts';
import { type CardPayment, followPayment } from '../../../core/domain/refunds/card-payment.ts';

const at = '2026-11-22T12:00:00.000Z';
const price = 5_000;

const card = (changes: Partial<GiftCard> = {}): GiftCard => ({
  ...giftCard.parse({
    id: 'gft_aaaaaaaaaaaa',
    organizationId: 'org_aaaaaaaaaaaa',
    venueId: 'ven_aaaaaaaaaaaa',
    code: 'WXYZ-EFGH-JKLM-NPQR',
    currency: 'USD',
    initialAmount: price,
    balance: price,
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

const decision = (id: string, amount: number) => ({ id, at, by: 'u1', amount, reason: 'Goodwill' });

test('a card is adjusted once for each id, and never below nothing', () => {
  const after = { ...card(), ...adjustCard(card(), decision('a', -2_000)) };
  expect(after).toMatchObject({
    balance: 3_000,
    adjustments: [{ id: 'a', kind: 'adjusted', amount: -2_000 }],
  });
  expect(adjustCard(after, decision('a', -2_000))).toBeNull();
  expect(() => adjustCard(after, decision('a', -1_000))).toThrow(
    expect.objectContaining({ code: 'conflict' }),
  );
  expect(() => adjustCard(after, decision('b', -3_001))).toThrow(
    expect.objectContaining({
      code: 'invalid-input',
      errors: [expect.objectContaining({ field: 'amount' })],
    }),
  );
});

test('a void card has nothing on it, and stays void whatever becomes of its payment', () => {
  const spent = card({ balance: 4_000 });
  const after = { ...spent, ...voidCard(spent, decision('v', 0)) };
  expect(after).toMatchObject({
    status: 'void',
    balance: 0,
    adjustments: [{ kind: 'voided', amount: -4_000 }],
  });
  expect(voidCard(after, decision('w', 0))).toBeNull();
  const payment = { paymentIntentId: 'pi_1', ours: [], refunded: price, lost: 0, isDisputed: false };
  // 1,000 were spent: only they are lost to the venue.
  expect(followPayment(after, payment, at)).toMatchObject({ status: 'void', shortfall: 1_000 });
});

test('what staff added beyond the price goes with the whole payment', () => {
  const after = { ...card(), ...adjustCard(card(), decision('a', 2_000)) };
  const payment = { paymentIntentId: 'pi_1', ours: [], refunded: price, lost: 0, isDisputed: false };
  expect(followPayment(after, payment, at)).toMatchObject({
    status: 'refunded',
    balance: 0,
    adjustments: [{ amount: 2_000 }, { kind: 'withdrawn', amount: -2_000 }],
  });
});

test.each<GiftCard['status']>(['pending', 'frozen', 'disabled', 'refunded', 'void'])(
  'a card that is %s is not adjusted, nor voided',
  (status) => {
    for (const act of [adjustCard, voidCard])
      expect(() => act(card({ status }), decision('a', 100))).toThrow(
        expect.objectContaining({ code: 'wrong-state' }),
      );
  },
);

type Step =
  | { readonly kind: 'adjust' | 'spend' | 'refund'; readonly amount: number }
  | { readonly kind: 'cancel' | 'void' | 'lose' };

const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('adjust' as const), amount: fc.integer({ min: -price, max: price }) }),
    fc.record({
      kind: fc.constantFrom('spend' as const, 'refund' as const),
      amount: fc.integer({ min: 1, max: price }),
    }),
    fc.constantFrom<Step>({ kind: 'cancel' }, { kind: 'void' }, { kind: 'lose' }),
  ),
  { maxLength: 12 },
);

/** A card, what bookings spent of it, and its payment as Stripe has it. */
interface Life {
  readonly card: GiftCard;
  readonly spent: number;
  readonly payment: CardPayment;
}

function live({ card: now, spent, payment }: Life, step: Step, index: number): Life {
  const same = { card: now, spent, payment };
  const follow = (changes: Partial<CardPayment>): Life => {
    const news = { ...payment, ...changes };
    return { spent, payment: news, card: { ...now, ...followPayment(now, news, at) } };
  };
  switch (step.kind) {
    case 'spend': {
      const amount = now.status === 'active' ? Math.min(step.amount, now.balance) : 0;
      return { ...same, spent: spent + amount, card: { ...now, balance: now.balance - amount } };
    }
    case 'cancel':
      return { ...same, spent: 0, card: { ...now, balance: now.balance + spent } };
    case 'refund':
      return follow({ refunded: Math.min(price, payment.refunded + step.amount) });
    case 'lose':
      return follow({ lost: price - payment.refunded });
    default: {
      if (now.status !== 'active') return same;
      const amount = 'amount' in step ? Math.max(step.amount, -now.balance) : 0;
      const act = step.kind === 'void' ? voidCard : adjustCard;
      return { ...same, card: { ...now, ...act(now, decision(`${index}`, amount)) } };
    }
  }
}

test('whatever happens to a card, its balance is what its ledger says', () => {
  fc.assert(
    fc.property(steps, (story) => {
      const payment: CardPayment = {
        paymentIntentId: 'pi_1',
        ours: [],
        refunded: 0,
        lost: 0,
        isDisputed: false,
      };
      const end = story.reduce<Life>(live, { card: card(), spent: 0, payment });
      expect(auditGiftCard(end.card, end.spent)).toEqual([]);
      expect(end.card.balance).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 1_000 },
  );
});
