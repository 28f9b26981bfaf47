import type { BookingId, OrganizationId } from '../../../../core/contract/model/ids.ts';
import type { GiftCard } from '../../../../core/contract/model/money/gift-card.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { isErased } from '../../../../core/domain/customers/erased.ts';
import { voidedReturns, withReplaced } from '../../../../core/domain/money/voided-returns.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import { changeCard } from '../../../data/money/change-card.ts';
import { giftCards, newGiftCard } from '../../../data/money/gift-cards.ts';
import type { Table } from '../../../data/table.ts';
import type { Ids } from '../../../runtime/ids.ts';
import { creditCard } from './credit-card.ts';

interface Deps {
  readonly table: Table;
  readonly clock: Clock;
  readonly ids: Ids;
}

interface Source {
  readonly organizationId: OrganizationId;
  readonly bookingId: BookingId;
}

/**
 * Gives the guest of a booking a new card over what came back to one that staff had voided. Each return is replaced
 * once, however often this is asked for. @throws Problem('conflict') when the card changes too often meanwhile
 */
export async function replaceVoidedReturns(deps: Deps, { organizationId, bookingId }: Source): Promise<void> {
  const booking = await bookings(deps.table).get(organizationId, bookingId);
  if (!booking?.guest || isErased(booking.guest)) return;
  const codes = booking.ledger.flatMap((entry) => (entry.kind === 'gift-card' ? [entry.code] : []));
  for (const code of new Set(codes)) {
    let card = await giftCards(deps.table).get(organizationId, code);
    while (card && voidedReturns(card, booking).length > 0) card = await replaceOne(card);
  }

  function replaceOne({ id: giftCardId }: GiftCard): Promise<GiftCard> {
    return changeCard(deps.table, { organizationId, giftCardId }, (card) => {
      const [next] = booking ? voidedReturns(card, booking) : [];
      if (!booking || !next) return null;
      return {
        set: withReplaced(card, next, toInstant(deps.clock.now())),
        extra: newGiftCard(creditCard(deps, booking, next.amount, `credit:${next.id}`)),
      };
    });
  }
}
