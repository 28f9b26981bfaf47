import type { GiftCard } from '../../contract/model/money/gift-card.ts';
import type { PromoCode } from '../../contract/model/venue/promo-code.ts';
import { adjustedBy } from '../money/card-adjustments.ts';
import { isTakenBackWhole } from '../money/card-movements.ts';
import type { Books, PromoUse } from './books.ts';
import { compareCounts, type Discrepancy } from './discrepancy.ts';

/** Whether a gift card's balance is what the bookings left of it. `spent`: minor units, by all ledgers. */
export function auditGiftCard(card: GiftCard, spent: number): Discrepancy[] {
  const adjusted = adjustedBy(card);
  const worth = card.initialAmount + adjusted;
  const isEmpty = card.status === 'pending' || isTakenBackWhole(card);
  const balance = isEmpty ? 0 : worth - spent - (card.takenBack ?? 0);
  const isPossible = balance >= 0 && balance <= card.initialAmount + Math.max(0, adjusted);
  const repair = isPossible
    ? ({ kind: 'gift-card', before: card, after: { ...card, balance } } as const)
    : null;
  return compareCounts('gift-card-balance', card.id, card.balance, balance, repair);
}

/** Whether a promo code counts the bookings that use it now. `counted`: by all ledgers. */
export function auditPromoCode(code: PromoCode, counted: number): Discrepancy[] {
  const id = `${code.organizationId} ${code.code}`;
  const repair =
    counted < 0 ? null : ({ kind: 'promo-code', before: code, after: { ...code, uses: counted } } as const);
  return compareCounts('promo-code-uses', id, code.uses, counted, repair);
}

/** Whether each customer's counter equals the number of their bookings that use a code. */
export function auditPromoUses({ kept, counted }: Books['promoUses']): Discrepancy[] {
  const keptBy = new Map(kept.map((use) => [nameOf(use), use]));
  const countedBy = new Map(counted.map((use) => [nameOf(use), use]));
  return [...new Set([...keptBy.keys(), ...countedBy.keys()])].flatMap((name) => {
    const use = keptBy.get(name) ?? countedBy.get(name);
    if (!use) return [];
    const before = { ...use, uses: keptBy.get(name)?.uses ?? 0 };
    const after = { ...use, uses: countedBy.get(name)?.uses ?? 0 };
    const repair = { kind: 'promo-use', before, after } as const;
    return compareCounts('promo-code-uses-of-customer', name, before.uses, after.uses, repair);
  });
}

const nameOf = ({ key }: PromoUse) => `${key.PK} ${key.SK}`;
