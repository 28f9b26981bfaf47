import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import { type GiftCard, giftCard } from '../../../../core/contract/model/money/gift-card.ts';
import type { MinorUnits } from '../../../../core/contract/model/money.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { giftCardCodeOf } from '../../../../core/domain/pricing/gift-card.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import type { Ids } from '../../../runtime/ids.ts';

/**
 * A gift card that is given to the guest of a booking in place of money: one for each `name`, however often it is
 * asked for. `amount` in minor units.
 * @throws Problem('wrong-state') for a booking without a guest
 */
export function creditCard(
  { ids, clock }: { readonly ids: Ids; readonly clock: Clock },
  booking: Booking,
  amount: MinorUnits,
  name: string,
): GiftCard {
  const { organizationId, venueId, guest, language, quote } = booking;
  if (!guest) throw new Problem('wrong-state', 'no-one-to-credit');
  const at = toInstant(clock.now());
  return giftCard.parse({
    id: `gft_${ids.from(name)}`,
    organizationId,
    venueId,
    code: giftCardCodeOf(ids.bytes(16)),
    currency: quote.currency,
    initialAmount: amount,
    balance: amount,
    status: 'active',
    origin: 'credit',
    buyer: { name: guest.name, email: guest.email },
    language,
    createdAt: at,
    activatedAt: at,
    version: 1,
  });
}
