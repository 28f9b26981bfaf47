import type { GiftCard } from '../../contract/model/money/gift-card.ts';
import type { Instant } from '../../contract/model/time.ts';
import { isErased } from '../customers/erased.ts';
import { Problem } from '../problem.ts';
import { addMinutes } from '../time.ts';

/** How many times an hour staff can have a card sent again. */
const mostPerHour = 3;

/** Who a card is sent to: the recipient of a present, or its buyer. */
export function holderOf({ recipient, buyer }: Pick<GiftCard, 'recipient' | 'buyer'>): GiftCard['buyer'] {
  return recipient ?? buyer;
}

/**
 * The requests with one more, for the card to be sent again; null when it has this request.
 * @throws Problem('wrong-state') for a card that is not active, or has no recipient; Problem('rate-limited')
 */
export function requestCardEmail(
  card: GiftCard,
  request: { readonly id: string; readonly at: Instant },
): Required<Pick<GiftCard, 'emailRequests'>> | null {
  const { emailRequests = [], status } = card;
  if (emailRequests.some(({ id }) => id === request.id)) return null;
  if (status !== 'active') throw new Problem('wrong-state', 'gift-card-not-active');
  if (isErased(holderOf(card))) throw new Problem('wrong-state', 'guest-erased');
  const hourAgo = addMinutes(request.at, -60);
  const recent = emailRequests.filter(({ at }) => at > hourAgo);
  if (recent.length >= mostPerHour) throw new Problem('rate-limited', 'too-many-emails-sent');
  return { emailRequests: [...recent, request] };
}
