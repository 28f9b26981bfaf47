import { useState } from 'preact/hooks';
import { useWidget } from '../state/context.ts';
import { GiftCardBought } from './gift-card-bought.tsx';
import { GiftCardOrder } from './gift-card-order.tsx';

/** Gift cards of the venue: bought here, or just paid for. */
export function GiftCards({ back }: { back: () => void }) {
  const { data } = useWidget();
  const [token, setToken] = useState(data.giftCard);
  if (token) return <GiftCardBought token={token} again={() => setToken(null)} done={back} />;
  return <GiftCardOrder back={back} />;
}
