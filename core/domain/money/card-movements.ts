import type { Booking } from '../../contract/model/guest/booking.ts';
import type { CardAdjustment, GiftCard } from '../../contract/model/money/gift-card.ts';
import {
  type CardFigures,
  type CardMovement,
  cardMovementKind,
} from '../../contract/model/money/money-day.ts';
import type { MinorUnits } from '../../contract/model/money.ts';
import { sum } from './money.ts';

const kindOf: Readonly<Record<CardAdjustment['kind'], CardMovement['kind']>> = {
  adjusted: 'adjusted',
  voided: 'voided',
  withdrawn: 'voided',
  replaced: 'voided',
};

/** Every movement of a card's balance but those by bookings. A card that is not paid has none. */
export function movementsOfCard(card: GiftCard): CardMovement[] {
  const {
    id,
    status,
    origin,
    initialAmount,
    activatedAt,
    createdAt,
    adjustments = [],
    moneyBack = [],
  } = card;
  if (status === 'pending') return [];
  const kind = origin === 'credit' ? 'credited' : 'sold';
  const begun = { id: `${id}#begun`, kind, at: activatedAt ?? createdAt, amount: initialAmount } as const;
  return [
    begun,
    ...adjustments.map((each, index): CardMovement => {
      const { at, amount } = each;
      return { id: `${id}#adjustment#${index}`, kind: kindOf[each.kind], at, amount };
    }),
    ...moneyBack.map(({ at, change }, index): CardMovement => {
      return { id: `${id}#back#${index}`, kind: 'refunded', at, amount: change };
    }),
    ...backBefore(card),
  ].filter(({ amount }) => amount !== 0);
}

/** What went back before cards kept when: at the counter that is known, else it counts with the sale. */
function backBefore(card: GiftCard): CardMovement[] {
  const { id, initialAmount, takenBack = 0, moneyBack = [], createdAt, activatedAt = createdAt } = card;
  const gone = isTakenBackWhole(card) ? initialAmount : takenBack;
  const amount = 0 - gone - sum(moneyBack.map(({ change }) => change));
  return [{ id: `${id}#back-before`, kind: 'refunded', at: card.counterRefund?.at ?? activatedAt, amount }];
}

/** Staff gave the price of the card back, by Stripe or at the counter: nothing is left on it. */
export function isTakenBackWhole({ status, stripePaymentIntentId, ...card }: GiftCard): boolean {
  const { counterRefund, paymentsReturned = [] } = card;
  const isReturned = stripePaymentIntentId !== undefined && paymentsReturned.includes(stripePaymentIntentId);
  return status === 'refunded' && (counterRefund !== undefined || isReturned);
}

/** What a booking took from gift cards and gave back to them. Until it is confirmed, that is only put aside. */
export function cardMovementsOf({
  id,
  ledger,
  confirmedAt,
}: Pick<Booking, 'id' | 'ledger' | 'confirmedAt'>): (CardMovement & { readonly code: string })[] {
  if (!confirmedAt) return [];
  return ledger.flatMap((each, entry) => {
    if (each.kind !== 'gift-card' || each.amount === 0) return [];
    const kind = each.amount > 0 ? 'used' : 'returned';
    return [{ id: `${id}#${entry}`, kind, at: each.at, amount: 0 - each.amount, code: each.code } as const];
  });
}

export function sumCards(movements: readonly Pick<CardMovement, 'kind' | 'amount'>[]): CardFigures {
  const of = (kind: CardMovement['kind']) =>
    sum(movements.filter((each) => each.kind === kind).map(({ amount }) => amount));
  const { sold, credited, used, returned, adjusted, voided, refunded } = cardMovementKind.enum;
  return {
    ...{ sold: of(sold), credited: of(credited), used: of(used), returned: of(returned) },
    ...{ adjusted: of(adjusted), voided: of(voided), refunded: of(refunded) },
  };
}

export function addCards(all: readonly CardFigures[]): CardFigures {
  return sumCards(
    all.flatMap((each) => cardMovementKind.options.map((kind) => ({ kind, amount: each[kind] }))),
  );
}

/** How much more the cards are worth after these movements. */
export function cardsMovedBy(figures: CardFigures): MinorUnits {
  return sum(cardMovementKind.options.map((kind) => figures[kind]));
}
