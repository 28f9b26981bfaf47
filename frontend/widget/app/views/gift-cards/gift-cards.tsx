import type { BookingModel } from '../../state/use-booking.ts';
import { GiftCardBought } from './gift-card-bought.tsx';
import { GiftCardOrder } from './gift-card-order.tsx';

/** Gift cards of the venue: bought here, or just paid for. */
export function GiftCards({ booking }: { booking: BookingModel }) {
  const { flow, giveGiftCard, back } = booking;
  if (flow.giftCard) return <GiftCardBought token={flow.giftCard} again={giveGiftCard} done={back} />;
  return <GiftCardOrder back={back} />;
}
