import { describe, expect, test } from '@jest/globals';
import { activityId } from '../../../core/contract/model/ids.ts';
import { type GiftCard, giftCard } from '../../../core/contract/model/money/gift-card.ts';
import { type PromoCode, promoCode } from '../../../core/contract/model/venue/promo-code.ts';
import { checkGiftCard, giftCardCodeOf } from '../../../core/domain/pricing/gift-card.ts';
import { checkPromoCode } from '../../../core/domain/pricing/promo-code.ts';
import { problemOf } from '../support/examples.ts';

const use = {
  now: '2026-11-22T12:00:00.000Z',
  subtotal: 10_000,
  activityId: activityId.parse('act_aaaaaaaaaaaa'),
};

function aCode(changes: Partial<PromoCode> = {}): PromoCode {
  return {
    ...promoCode.parse({
      organizationId: 'org_aaaaaaaaaaaa',
      code: ' summer-26 ',
      name: 'Summer',
      discount: { kind: 'percent', basisPoints: 1_000 },
      uses: 3,
      status: 'active',
      createdAt: '2026-01-01T00:00:00.000Z',
      version: 1,
    }),
    ...changes,
  };
}

describe('a promo code can be used', () => {
  test.each<[string, Partial<PromoCode>]>([
    ['without any bound', {}],
    ['from its first instant', { startsAt: use.now }],
    ['until before its last', { endsAt: '2026-11-22T12:00:00.001Z' }],
    ['from its least subtotal on', { minSubtotal: 10_000 }],
    ['for its activities', { activityIds: [use.activityId] }],
    ['one last time', { maxUses: 4 }],
  ])('%s', (_how, changes) => {
    const code = aCode(changes);
    expect(checkPromoCode(code, use)).toBe(code);
  });

  test.each<[string, Partial<PromoCode>, string]>([
    ['while it is paused', { status: 'paused' }, 'no-promo-code'],
    ['before it starts', { startsAt: '2026-11-22T12:00:00.001Z' }, 'promo-code-not-started'],
    ['once it has ended', { endsAt: use.now }, 'promo-code-ended'],
    ['below its least subtotal', { minSubtotal: 10_001 }, 'promo-code-larger-booking'],
    [
      'for other activities',
      { activityIds: [activityId.parse('act_bbbbbbbbbbbb')] },
      'promo-code-other-activity',
    ],
    ['for none', { activityIds: [] }, 'promo-code-other-activity'],
    ['too often', { maxUses: 3 }, 'promo-code-used-up'],
  ])('not %s', (_how, changes, detail) => {
    const problem = problemOf(() => checkPromoCode(aCode(changes), use));
    expect([problem?.code, problem?.errors[0]?.field]).toEqual(['promo-code', 'promoCode']);
    expect(problem?.detail).toBe(detail);
  });

  test('is refused if unknown, with the same answer as if paused', () => {
    const none = problemOf(() => checkPromoCode(null, use));
    expect(none?.message).toBe(problemOf(() => checkPromoCode(aCode({ status: 'paused' }), use))?.message);
  });

  test('however it is typed', () => {
    expect(aCode().code).toBe('SUMMER-26');
  });
});

function aCard(changes: Partial<GiftCard> = {}): GiftCard {
  return {
    ...giftCard.parse({
      id: 'gft_aaaaaaaaaaaa',
      organizationId: 'org_aaaaaaaaaaaa',
      venueId: 'ven_aaaaaaaaaaaa',
      code: 'abcd-efgh-jklm-npqr',
      currency: 'GBP',
      initialAmount: 5_000,
      balance: 1,
      status: 'active',
      origin: 'purchase',
      buyer: { name: 'Ana', email: 'ana@example.com' },
      language: 'en',
      createdAt: '2026-01-01T00:00:00.000Z',
      version: 1,
    }),
    ...changes,
  };
}

describe('a gift card', () => {
  test('is good for its last penny', () => {
    expect(checkGiftCard(aCard(), 'GBP').balance).toBe(1);
  });

  test.each<[string, GiftCard | null]>([
    ['there is none', null],
    ['it is not paid for', aCard({ status: 'pending' })],
    ['it is disabled', aCard({ status: 'disabled' })],
    ['it was given back', aCard({ status: 'refunded' })],
    ['it is empty', aCard({ balance: 0 })],
    ['it is in another currency', aCard({ currency: 'USD' })],
  ])('is refused where %s', (_why, card) => {
    const problem = problemOf(() => checkGiftCard(card, 'GBP'));
    expect([problem?.code, problem?.errors[0]?.field]).toEqual(['gift-card', 'giftCardCode']);
  });

  test('has a code of sixteen random characters', () => {
    expect(giftCardCodeOf(Uint8Array.from({ length: 16 }, (_, index) => index))).toBe('ABCD-EFGH-JKLM-NPQR');
    expect(() => giftCardCodeOf(new Uint8Array(15))).toThrow();
  });
});
