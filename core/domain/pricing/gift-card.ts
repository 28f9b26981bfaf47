import { type GiftCard, giftCardCode } from '../../contract/model/money/gift-card.ts';
import type { Currency } from '../../contract/model/money.ts';
import { fieldProblem, Problem, type ProblemDetail } from '../problem.ts';
import { unambiguous } from '../unambiguous.ts';

/**
 * The card, if something can be paid with it.
 * @throws Problem('gift-card')
 */
export function checkGiftCard(card: GiftCard | null, currency: Currency): GiftCard {
  // The answer does not reveal whether a card is unpaid, refunded or never existed.
  if (card?.status !== 'active') throw refusal('no-gift-card');
  if (card.currency !== currency) throw refusal('gift-card-currency');
  if (card.balance === 0) throw refusal('gift-card-empty');
  return card;
}

function refusal(detail: ProblemDetail): Problem {
  return new Problem('gift-card', detail, [fieldProblem('giftCardCode', detail)]);
}

const length = 16;

/** A gift card's code from 16 random bytes or more (the rest is not used): 80 random bits. */
export function giftCardCodeOf(random: Uint8Array): GiftCard['code'] {
  const groups = unambiguous(random.subarray(0, length)).match(/.{4}/g) ?? [];
  return giftCardCode.parse(groups.join('-'));
}
