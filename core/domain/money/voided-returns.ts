import type { Booking } from '../../contract/model/guest/booking.ts';
import type { CardAdjustment, GiftCard } from '../../contract/model/money/gift-card.ts';
import type { MinorUnits } from '../../contract/model/money.ts';
import type { Instant } from '../../contract/model/time.ts';

/** Money of a booking that came back to a card which staff had voided. */
export interface VoidedReturn {
  /** Unique to the booking's entry in the ledger. */
  readonly id: string;
  readonly amount: MinorUnits;
}

type Source = Pick<Booking, 'id' | 'ledger' | 'confirmedAt'>;

/**
 * What the guest of a booking is owed another card for: staff ended the card for good, but this guest had paid with it
 * before. Not what only a hold had put aside, nor what came back while the card could be spent (it was written off with
 * the card), nor what has been replaced. A card that a bank's decision ended is not voided: its money is gone.
 */
export function voidedReturns(
  { code, adjustments = [], balance }: Pick<GiftCard, 'code' | 'adjustments' | 'balance'>,
  { id, ledger, confirmedAt }: Source,
): VoidedReturn[] {
  const voided = adjustments.find(({ kind }) => kind === 'voided');
  if (!voided || confirmedAt === undefined) return [];
  return ledger.flatMap((entry, index): VoidedReturn[] => {
    if (entry.kind !== 'gift-card' || entry.code !== code || entry.amount >= 0) return [];
    const found = { id: `returned:${id}:${index}`, amount: -entry.amount };
    const isOwed = entry.at >= voided.at && entry.at >= confirmedAt && found.amount <= balance;
    return isOwed && !adjustments.some((each) => each.id === found.id) ? [found] : [];
  });
}

/** The card after its money went to another one. */
export function withReplaced(
  { balance, adjustments = [] }: Pick<GiftCard, 'balance' | 'adjustments'>,
  { id, amount }: VoidedReturn,
  at: Instant,
): Pick<GiftCard, 'balance' | 'adjustments'> {
  const moved: CardAdjustment = { id, kind: 'replaced', at, amount: -amount, reason: '' };
  return { balance: balance - amount, adjustments: [...adjustments, moved] };
}
