import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import { refundsOf } from '../../../../core/domain/booking/payments/ledger.ts';
import { sum } from '../../../../core/domain/money/money.ts';
import { newGiftCard } from '../../../data/money/gift-cards.ts';
import type { Write } from '../../../data/transaction.ts';
import { creditCard } from '../../money/refunds/credit-card.ts';
import type { DeskDeps } from './desk-booking.ts';

/**
 * The gift card over what one change of a booking gives back as credit; nothing where it gives back none. The place of
 * the entries in the ledger names the card, so a change that is decided anew makes no second one.
 */
export function creditWrites(deps: DeskDeps, before: Booking, after: Booking): Write[] {
  const credited = refundsOf(after)
    .slice(refundsOf(before).length)
    .filter(({ method }) => method === 'credit');
  if (credited.length === 0) return [];
  const amount = sum(credited.map((entry) => entry.amount));
  const name = `credit:${before.id}:${before.ledger.length}`;
  return newGiftCard(creditCard(deps, before, amount, name));
}
