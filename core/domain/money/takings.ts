import type { Booking } from '../../contract/model/guest/booking.ts';
import type { PaymentEntry } from '../../contract/model/guest/ledger.ts';
import type { GiftCard } from '../../contract/model/money/gift-card.ts';
import type {
  BookingTaking,
  GiftCardTaking,
  Taking,
  TakingMethod,
} from '../../contract/model/money/taking.ts';
import type { MinorUnits } from '../../contract/model/money.ts';
import { sum } from './money.ts';

const methods: Readonly<Record<PaymentEntry['method'], TakingMethod>> = {
  cash: 'cash',
  terminal: 'terminal',
  stripe: 'online',
  credit: 'gift-card',
};

/**
 * Every payment and refund in the ledger of a booking. What an unconfirmed booking has of a gift card is only put
 * aside. Entries are only ever added to a ledger, so the place of an entry never changes.
 */
export function takingsOf({ id: bookingId, ledger, confirmedAt }: Booking): BookingTaking[] {
  return ledger.flatMap((each, entry): BookingTaking[] => {
    const base = { bookingId, entry, at: each.at };
    if (each.kind === 'payment' || each.kind === 'refund') {
      const { kind, amount, by, tillId } = each;
      return [
        { ...base, kind, method: methods[each.method], amount, ...(by && { by }), ...(tillId && { tillId }) },
      ];
    }
    if (each.kind !== 'gift-card' || !confirmedAt || each.amount === 0) return [];
    const kind = each.amount > 0 ? 'payment' : 'refund';
    return [{ ...base, kind, method: 'gift-card', amount: Math.abs(each.amount) }];
  });
}

/** The sale of a gift card at the counter, or its refund there; null for a card that was bought elsewhere. */
export function takingOfCard(
  { id: giftCardId, initialAmount: amount, counterSale, counterRefund }: GiftCard,
  kind: Taking['kind'],
): GiftCardTaking | null {
  const moved = kind === 'payment' ? counterSale : counterRefund;
  return counterSale && moved ? { ...moved, giftCardId, kind, method: counterSale.method, amount } : null;
}

/**
 * Every payment for a gift card, and what of it went back by a decision of people: what a bank took is a dispute. One
 * given in place of a refund was not paid for.
 */
export function takingsOfCard(card: GiftCard): GiftCardTaking[] {
  const { id: giftCardId, initialAmount: amount, stripePaymentIntentId, activatedAt: at } = card;
  const online = { giftCardId, method: 'online' as const };
  const paid = stripePaymentIntentId && at ? [{ ...online, kind: 'payment' as const, amount, at }] : [];
  const back = card.counterSale ? [] : (card.moneyBack ?? []).filter(({ cause }) => cause !== 'dispute');
  return [
    ...(['payment', 'refund'] as const).flatMap((kind) => takingOfCard(card, kind) ?? []),
    ...paid,
    ...back
      .filter(({ money }) => money !== 0)
      .map((each): GiftCardTaking => {
        const kind = each.money > 0 ? 'refund' : 'payment';
        return { ...online, kind, amount: Math.abs(each.money), at: each.at };
      }),
  ];
}

interface Total {
  readonly count: number;
  readonly amount: MinorUnits;
}

/** Payments, refunds and what is left of them. Minor units. */
export interface Takings {
  readonly payments: Total;
  readonly refunds: Total;
  readonly net: MinorUnits;
}

export function sumTakings(takings: readonly Taking[]): Takings {
  const total = (kind: Taking['kind']): Total => {
    const amounts = takings.filter((each) => each.kind === kind).map(({ amount }) => amount);
    return { count: amounts.length, amount: sum(amounts) };
  };
  const [payments, refunds] = [total('payment'), total('refund')];
  return { payments, refunds, net: payments.amount - refunds.amount };
}

/** The sums of each method that was used, in the order of their names. */
export function sumByMethod(takings: readonly Taking[]): (Takings & { method: TakingMethod })[] {
  return [...Map.groupBy(takings, ({ method }) => method)]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([method, each]) => ({ method, ...sumTakings(each) }));
}
