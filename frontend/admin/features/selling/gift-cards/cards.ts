import type { RouteOutput } from '../../../../../core/contract/routes.ts';
import type { Tone } from '../../../frame/theme.ts';

export type Card = RouteOutput<'listGiftCards'>['giftCards'][number];

export const tones: Readonly<Record<Card['status'], Tone>> = {
  pending: 'neutral',
  active: 'success',
  frozen: 'warning',
  disabled: 'danger',
  refunded: 'neutral',
  void: 'danger',
};

/** Cards by their code, its end, or the name or address of who bought it or got it. Staff know only a code's end. */
export function foundCards(cards: readonly Card[], typed: string): Card[] {
  const wanted = typed.trim().toLowerCase();
  const compact = wanted.replaceAll(/[\s-]/g, '');
  const ending = /^([a-z0-9]{4}|[a-z0-9]{16})$/.test(compact) ? compact.slice(-4) : null;
  return cards.filter(({ buyer, recipient, codeEnding }) => {
    const people = [buyer, recipient].flatMap((each) => (each ? [each.name, each.email] : []));
    const isPerson = people.some((text) => text.toLowerCase().includes(wanted));
    return isPerson || codeEnding.toLowerCase() === ending;
  });
}

/** Whether its whole price can go back: it was bought, and nothing of it is spent, added or taken off. */
export function isRefundable({ status, origin, balance, initialAmount, ...card }: Card): boolean {
  const { takenBack = 0, adjustments = [] } = card;
  const isWhole = balance > 0 && balance === initialAmount - takenBack;
  const adjusted = adjustments.reduce((sum, { amount }) => sum + amount, 0);
  return status === 'active' && origin === 'purchase' && isWhole && adjusted === 0;
}

/** Who the card is sent to: the recipient of a present, or its buyer. */
export function holderOf({ recipient, buyer }: Pick<Card, 'recipient' | 'buyer'>): Card['buyer'] {
  return recipient ?? buyer;
}
