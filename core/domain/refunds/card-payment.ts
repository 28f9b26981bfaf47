import type { CardMoneyBack, GiftCard } from '../../contract/model/money/gift-card.ts';
import type { MinorUnits } from '../../contract/model/money.ts';
import type { Instant } from '../../contract/model/time.ts';
import { adjustedBy, isVoided } from '../money/card-adjustments.ts';
import { sum } from '../money/money.ts';
import { giftCardRefundId } from './open-refunds.ts';
import { followStripe, progressOf, type StripeRefund } from './progress.ts';

/** What Stripe has of the payment that bought a gift card. Amounts in minor units. */
export interface CardPayment {
  readonly paymentIntentId: string;
  /** Made for the refund that was decided here. */
  readonly ours: readonly StripeRefund[];
  /** Given back on Stripe's dashboard. */
  readonly refunded: MinorUnits;
  /** Taken back by the bank for good. */
  readonly lost: MinorUnits;
  readonly isDisputed: boolean;
  /** Those in which the bank has held money. */
  readonly disputes?: readonly CardPaymentDispute[] | undefined;
}

interface CardPaymentDispute {
  readonly id: string;
  readonly status: 'open' | 'won' | 'lost';
  readonly amount: MinorUnits;
}

/**
 * What changes on a card after a look at its own payment: its balance follows what went back, its status follows
 * disputes, and what is spent already is the venue's shortfall. Null when nothing is new.
 */
export function followPayment(card: GiftCard, payment: CardPayment, now: Instant): Partial<GiftCard> | null {
  if (card.status === 'pending') return null;
  const isOwn = card.stripePaymentIntentId === payment.paymentIntentId;
  const money = isOwn ? ownPayment(card, payment, now) : {};
  const set = { ...money, ...refundProgress(card, payment, now), ...followDisputes(card, payment, now) };
  const isNew = (Object.keys(set) as (keyof GiftCard)[]).some((name) => set[name] !== card[name]);
  return isNew ? set : null;
}

function ownPayment(card: GiftCard, payment: CardPayment, now: Instant): Partial<GiftCard> {
  if (card.paymentsReturned?.includes(payment.paymentIntentId)) return takenBackWhole(card, payment, now);
  const { initialAmount } = card;
  const { takenBack: taken = 0, shortfall: short = 0 } = card;
  const gone = Math.min(initialAmount, payment.refunded + payment.lost);
  // What is not spent: bookings take from the balance, and give back to it when they are cancelled.
  const unspent = card.balance + taken;
  const takenBack = Math.min(gone, unspent);
  // What staff took off the card is not spent: the venue has not lost it.
  const shortfall = Math.max(0, gone - takenBack - Math.max(0, 0 - adjustedBy(card)));
  const isGone = gone === initialAmount;
  const left = unspent - takenBack;
  return {
    ...(isGone && left > 0 ? withdrawn(card, left, now) : { balance: left }),
    status: isVoided(card) ? 'void' : statusOf({ shortfall, isGone }, payment),
    ...(takenBack !== taken && { takenBack }),
    ...(shortfall !== short && { shortfall }),
    ...wentBack(card, payment, { at: now, change: taken - takenBack }),
  };
}

/** What went back since the last look, and what the balance moved by because of it. */
function wentBack(
  { moneyBack = [] }: GiftCard,
  { refunded, lost }: Pick<CardPayment, 'refunded' | 'lost'>,
  { at, change }: Pick<CardMoneyBack, 'at' | 'change'>,
): Pick<GiftCard, 'moneyBack'> {
  const newOf = (cause: CardMoneyBack['cause'], all: MinorUnits) =>
    all - sum(moneyBack.filter((each) => each.cause === cause).map(({ money }) => money));
  const [atStripe, byBank] = [newOf('dashboard', refunded), newOf('dispute', lost)];
  // Of two causes at once the bank's moves no balance of its own.
  const isBanks = byBank !== 0 && atStripe === 0;
  const entries: CardMoneyBack[] = [
    { at, cause: 'dashboard', money: atStripe, change: isBanks ? 0 : change },
    { at, cause: 'dispute', money: byBank, change: isBanks ? change : 0 },
  ];
  const news = entries.filter((each) => each.money !== 0 || each.change !== 0);
  return news.length === 0 ? {} : { moneyBack: [...moneyBack, ...news] };
}

/** A dispute that was never seen open has taken nothing. */
function followDisputes(
  { disputes: known = {} }: GiftCard,
  { disputes = [] }: CardPayment,
  at: Instant,
): Pick<GiftCard, 'disputes'> {
  const news = disputes.filter(({ id, status }) => (known[id]?.status ?? 'won') !== status);
  if (news.length === 0) return {};
  const changed = news.map(({ id, status, amount }) => [id, { status, amount, at: known[id]?.at ?? at }]);
  return { disputes: { ...known, ...Object.fromEntries(changed) } };
}

/** What staff had added beyond the price goes when the whole payment goes. */
function withdrawn(
  { id, adjustments = [] }: GiftCard,
  left: MinorUnits,
  at: Instant,
): Pick<GiftCard, 'balance' | 'adjustments'> {
  const entry = { id: `${id}:withdrawn:${adjustments.length}`, at, amount: 0 - left, reason: '' };
  return { balance: 0, adjustments: [...adjustments, { ...entry, kind: 'withdrawn' }] };
}

/**
 * Staff took the whole card back, and its balance is 0. Our refund returns what Stripe still has of the payment, so a
 * refund on the dashboard that was noted late leaves less for it.
 */
function takenBackWhole(card: GiftCard, { refunded, lost }: CardPayment, at: Instant): Partial<GiftCard> {
  const gone = Math.min(card.initialAmount, refunded);
  const entries = wentBack(card, { refunded, lost }, { at, change: 0 });
  return gone === (card.takenBack ?? 0) ? entries : { ...entries, takenBack: gone };
}

function statusOf(
  { shortfall, isGone }: { readonly shortfall: MinorUnits; readonly isGone: boolean },
  { lost, isDisputed }: CardPayment,
): GiftCard['status'] {
  if (lost > 0 && isGone) return 'void';
  if (isDisputed) return 'frozen';
  if (shortfall > 0) return 'disabled';
  return isGone ? 'refunded' : 'active';
}

function refundProgress(card: GiftCard, { paymentIntentId, ours }: CardPayment, now: Instant) {
  if (!card.paymentsReturned?.includes(paymentIntentId)) return {};
  const id = giftCardRefundId(paymentIntentId);
  const next = followStripe(progressOf(card.refundProgress, id, card.createdAt), ours, now);
  return next ? { refundProgress: { ...card.refundProgress, [id]: next } } : {};
}
