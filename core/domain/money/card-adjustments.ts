import type { CardAdjustment, GiftCard } from '../../contract/model/money/gift-card.ts';
import type { MinorUnits } from '../../contract/model/money.ts';
import { fieldProblem, Problem } from '../problem.ts';
import { sum } from './money.ts';

type Decision = Omit<CardAdjustment, 'kind'>;
type Adjusted = Pick<GiftCard, 'balance' | 'adjustments'>;

/** Minor units that adjustments added to a card in all; below zero: took off it. */
export function adjustedBy({ adjustments = [] }: Pick<GiftCard, 'adjustments'>): MinorUnits {
  return sum(adjustments.map(({ amount }) => amount));
}

/** Whether staff voided the card: nothing brings it back. */
export function isVoided({ adjustments = [] }: Pick<GiftCard, 'adjustments'>): boolean {
  return adjustments.some(({ kind }) => kind === 'voided');
}

/**
 * The balance after staff add to it, or take off it; null when this was done before.
 * @throws Problem('wrong-state') for a card that is not active; Problem('invalid-input') for more than is left;
 * Problem('conflict') for an id that is used for something else
 */
export function adjustCard(card: GiftCard, decision: Decision): Adjusted | null {
  const known = card.adjustments?.find(({ id }) => id === decision.id);
  if (known?.amount === decision.amount) return null;
  if (known) throw new Problem('conflict', 'idempotency-key-reused');
  requireActive(card);
  if (card.balance + decision.amount < 0) {
    const detail = 'gift-card-balance-too-low';
    throw new Problem('invalid-input', detail, [fieldProblem('amount', detail)]);
  }
  return moved(card, { ...decision, kind: 'adjusted' });
}

/**
 * The end of a card: what is left on it is written off. Null when staff voided it before.
 * @throws Problem('wrong-state') for a card that is not active
 */
export function voidCard(
  card: GiftCard,
  decision: Omit<Decision, 'amount'>,
): (Adjusted & Pick<GiftCard, 'status'>) | null {
  if (isVoided(card)) return null;
  requireActive(card);
  return { ...moved(card, { ...decision, kind: 'voided', amount: 0 - card.balance }), status: 'void' };
}

function requireActive({ status }: GiftCard): void {
  if (status !== 'active') throw new Problem('wrong-state', 'gift-card-not-active');
}

function moved({ balance, adjustments = [] }: GiftCard, adjustment: CardAdjustment): Adjusted {
  return { balance: balance + adjustment.amount, adjustments: [...adjustments, adjustment] };
}
