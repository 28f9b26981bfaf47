import type { Booking, PaymentState } from '../../../contract/model/guest/booking.ts';
import type { LedgerEntry, PaymentEntry, RefundEntry } from '../../../contract/model/guest/ledger.ts';
import type { MinorUnits } from '../../../contract/model/money.ts';
import type { Quote } from '../../../contract/model/price.ts';
import type { Instant } from '../../../contract/model/time.ts';
import { sum } from '../../money/money.ts';
import { holdsSeats } from '../states.ts';

type GiftCardEntry = Extract<LedgerEntry, { kind: 'gift-card' }>;

/** What the ledger of a booking adds up to. All amounts in minor units. */

type Kept = Pick<Booking, 'ledger'>;
type Priced = Pick<Booking, 'ledger' | 'quote' | 'state'>;
type Confirmed = Pick<Booking, 'ledger' | 'quote' | 'confirmedAt'>;

export function paymentsOf({ ledger }: Kept): PaymentEntry[] {
  return ledger.filter((entry) => entry.kind === 'payment');
}

export function refundsOf({ ledger }: Kept): RefundEntry[] {
  return ledger.filter((entry) => entry.kind === 'refund');
}

/** The refunds that Stripe carries out; all others are given back by people, or in the table. */
export function stripeRefundsOf(booking: Kept): RefundEntry[] {
  return refundsOf(booking).filter(({ method }) => method === 'stripe');
}

/** Whether the ledger knows this payment. */
export function hasPayment(booking: Kept, id: string): boolean {
  return paymentsOf(booking).some((entry) => entry.id === id);
}

/** Taken from the gift card and not given back to it. */
export function giftCardUsed({ ledger }: Kept): MinorUnits {
  return sum(ledger.map((entry) => (entry.kind === 'gift-card' ? entry.amount : 0)));
}

/** Whether a refund of this name was decided on, wherever its money goes. */
export function hasRefund({ ledger }: Kept, id: string): boolean {
  return ledger.some((entry) => (entry.kind === 'refund' || entry.kind === 'gift-card') && entry.id === id);
}

/** What went back on a gift card by a decision of its own; `id` and time are of the decision, `amount` is above 0. */
interface GiftCardRefund {
  readonly id: string;
  readonly amount: MinorUnits;
  readonly at: Instant;
}

/** Refunds whose money went to the gift card alone: it is there already, and nothing is left to be carried out. */
export function giftCardRefundsOf(booking: Kept): GiftCardRefund[] {
  const carriedOut = refundsOf(booking).map(({ id }) => id);
  return booking.ledger.flatMap((entry) => {
    if (entry.kind !== 'gift-card' || entry.amount >= 0 || entry.id === undefined) return [];
    return carriedOut.includes(entry.id) ? [] : [{ id: entry.id, amount: -entry.amount, at: entry.at }];
  });
}

/** What of a quote the gift card covers, in minor units. */
export function giftCardPart({ lines }: Quote): MinorUnits {
  return -(lines.find(({ kind }) => kind === 'gift-card')?.amount ?? 0);
}

/**
 * The booking's gift card in a new quote: it pays as much as it was to pay at first, whatever of it has gone back out
 * of goodwill meanwhile.
 */
export function cardOf({ giftCardCode: code, quote }: Pick<Booking, 'giftCardCode' | 'quote'>) {
  return code ? { code, balance: giftCardPart(quote) } : undefined;
}

/** What of a quote is kept for seats that were given up before, in minor units. */
export function cancellationFeeIn({ lines }: Quote): MinorUnits {
  return sum(amounts(lines.filter(({ kind, id }) => kind === 'fee' && id === 'cancellation')));
}

/** What one change gives back, to cards of any kind. */
export function refundBetween(before: Kept, after: Kept): MinorUnits {
  const money = Math.max(0, moneyKept(before) - moneyKept(after));
  return money + Math.max(0, giftCardUsed(before) - giftCardUsed(after));
}

/** All that went back to the guest: money, and what went back to the gift card. */
export function refundedOf(booking: Confirmed): MinorUnits {
  return sum(amounts(refundsOf(booking))) + giftCardReturned(booking);
}

/** Money received and not given back. */
export function moneyKept(booking: Kept): MinorUnits {
  return sum(amounts(paymentsOf(booking))) - sum(amounts(refundsOf(booking)));
}

/** What banks have taken back: until a dispute is decided, and for good where it is lost. */
export function heldByBanks({ ledger }: Kept): MinorUnits {
  return sum(ledger.map((entry) => (entry.kind === 'dispute' ? entry.amount : 0)));
}

/** The payment that came too late is still here: not refunded at Stripe, and not taken back by a bank. */
export function isOfferPaid(booking: Kept & Pick<Booking, 'quote'>): boolean {
  return moneyKept(booking) - heldByBanks(booking) >= booking.quote.dueNow;
}

/** What can be given back now: of what was paid and not given back, gift card included, what no bank holds. */
export function refundableOf(booking: Kept): MinorUnits {
  return Math.max(0, paidOf(booking) - heldByBanks(booking));
}

/** All that was paid and not given back, gift card included. */
export function paidOf(booking: Kept): MinorUnits {
  return moneyKept(booking) + giftCardUsed(booking);
}

/**
 * Refunds that only undo a payment that was too much. All others forgive: the guest got money back and owes
 * nothing more for it.
 */
const undoing: readonly RefundEntry['reason'][] = ['too-late', 'mismatch', 'duplicate', 'changed'];

function undone(booking: Kept): MinorUnits {
  return sum(amounts(refundsOf(booking).filter(({ reason }) => undoing.includes(reason))));
}

/** Still to pay; nothing where no seats are held. */
export function balanceOf(booking: Priced): MinorUnits {
  if (!holdsSeats(booking.state)) return 0;
  const received = sum(amounts(paymentsOf(booking))) - undone(booking);
  return Math.max(0, booking.quote.total - received);
}

/** What the money says of a booking; `processing` and `failed` are Stripe's to say and stay. */
export function paymentStateOf(
  booking: Priced & Pick<Booking, 'paymentState' | 'confirmedAt'>,
): PaymentState {
  if (heldByBanks(booking) > 0) return 'disputed';
  const received = sum(amounts(paymentsOf(booking)));
  // Until it is confirmed, what it has of a gift card is only put aside.
  if (received === 0 && !booking.confirmedAt) return unpaid(booking.paymentState);
  const gone = received - moneyKept(booking) + giftCardReturned(booking);
  const forgiven = gone - undone(booking);
  if (forgiven > 0 || (!holdsSeats(booking.state) && gone > 0)) {
    return paidOf(booking) > 0 ? 'partially_refunded' : 'refunded';
  }
  if (booking.quote.total <= received - undone(booking)) return 'paid';
  return paidOf(booking) > 0 ? 'deposit_paid' : unpaid(booking.paymentState);
}

function unpaid(state: PaymentState): PaymentState {
  return state === 'processing' || state === 'failed' ? state : 'unpaid';
}

/** Of what the card pays by the quote. What was only put aside, or is no longer its part, was never paid. */
function giftCardReturned(booking: Confirmed): MinorUnits {
  return booking.confirmedAt ? Math.max(0, giftCardPart(booking.quote) - giftCardUsed(booking)) : 0;
}

function amounts(entries: readonly { amount: MinorUnits }[]): MinorUnits[] {
  return entries.map(({ amount }) => amount);
}

/** What of a payment has not been given back. */
export function leftOf(booking: Kept, payment: PaymentEntry): MinorUnits {
  return payment.amount - sum(amounts(refundsOf(booking).filter(({ of }) => of === payment.id)));
}

interface RefundTerms extends Pick<RefundEntry, 'reason' | 'at'> {
  /** How the money goes back. If absent, the way it was paid. */
  readonly method?: RefundEntry['method'] | undefined;
  /** What the entries are known by; from the ledger itself when absent. */
  readonly id?: string | undefined;
}

/**
 * The entries that give `amount` back: to the newest payments first, each at most what is left of it, then to
 * the gift card. More than was paid is never given back.
 */
export function refundEntries(
  booking: Pick<Booking, 'id' | 'ledger' | 'giftCardCode'>,
  amount: MinorUnits,
  terms: RefundTerms,
): LedgerEntry[] {
  const entries = moneyRefunds(booking, amount, terms);
  const left = amount - sum(amounts(entries));
  const used = giftCardUsed(booking);
  const toCard = giftCardEntries(booking, used - Math.max(0, Math.min(left, used)), terms.at);
  return [...entries, ...toCard.map((entry) => (terms.id ? { ...entry, id: terms.id } : entry))];
}

/** The same to payments alone, where the gift card has had its share. */
export function moneyRefunds(
  booking: Pick<Booking, 'id' | 'ledger'>,
  amount: MinorUnits,
  { reason, at, method, id = refundIdOf(booking) }: RefundTerms,
): RefundEntry[] {
  const entries: RefundEntry[] = [];
  let left = amount;
  for (const payment of paymentsOf(booking).toReversed()) {
    const share = Math.min(left, leftOf(booking, payment));
    if (share <= 0) continue;
    left -= share;
    const name = entries.length === 0 ? id : `${id}_${entries.length}`;
    const by = method ?? payment.method;
    entries.push({ kind: 'refund', at, id: name, of: payment.id, method: by, amount: share, reason });
  }
  return entries;
}

/**
 * The entries after which the booking has `used` (minor units) of the gift card it now names; what it had of
 * another card before goes back there.
 */
export function giftCardEntries(
  booking: Pick<Booking, 'ledger' | 'giftCardCode'>,
  used: MinorUnits,
  at: string,
): GiftCardEntry[] {
  const now = giftCardUsed(booking);
  const last = booking.ledger.findLast((entry) => entry.kind === 'gift-card');
  const had = now > 0 && last?.kind === 'gift-card' ? last.code : booking.giftCardCode;
  const code = booking.giftCardCode ?? had;
  if (!code) return [];
  if (had === code) return cardEntry(code, used - now, at);
  return [...cardEntry(had ?? code, -now, at), ...cardEntry(code, used, at)];
}

function cardEntry(code: string, amount: MinorUnits, at: string): GiftCardEntry[] {
  return amount === 0 ? [] : [{ kind: 'gift-card', at, code, amount }];
}

/** The same whenever the same refund is decided: the ledger's length says which one it is. */
export function refundIdOf({ id, ledger }: Pick<Booking, 'id' | 'ledger'>): string {
  return `rf_${id.slice('bkg_'.length)}_${ledger.length}`;
}
