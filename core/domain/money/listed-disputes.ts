import type { Booking } from '../../contract/model/guest/booking.ts';
import type { GiftCard } from '../../contract/model/money/gift-card.ts';
import type { ListedDispute } from '../../contract/model/money/listed-dispute.ts';

/** The disputes of a booking by which a bank held money, each once. */
export function disputesOf({ id: bookingId, ledger }: Pick<Booking, 'id' | 'ledger'>): ListedDispute[] {
  const found = new Map<string, ListedDispute>();
  for (const entry of ledger) {
    if (entry.kind !== 'dispute' || entry.amount <= 0 || found.has(entry.id)) continue;
    const { id, at, amount } = entry;
    found.set(id, { id, at, amount, bookingId });
  }
  return [...found.values()];
}

/** The same of a gift card. */
export function disputesOfCard({
  id: giftCardId,
  disputes = {},
}: Pick<GiftCard, 'id' | 'disputes'>): ListedDispute[] {
  return Object.entries(disputes)
    .filter(([, { amount }]) => amount > 0)
    .map(([id, { at, amount }]) => ({ id, at, amount, giftCardId }));
}

/** What came of a dispute: a booking forgets one that the venue won. */
export function disputeState(
  { disputes = {} }: Pick<Booking, 'disputes'> | Pick<GiftCard, 'disputes'>,
  id: string,
): 'open' | 'won' | 'lost' {
  return disputes[id]?.status ?? 'won';
}
