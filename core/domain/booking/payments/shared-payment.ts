import type { Booking } from '../../../contract/model/guest/booking.ts';
import type { GroupPart } from '../../../contract/model/guest/group.ts';
import type { RefundEntry } from '../../../contract/model/guest/ledger.ts';
import type { BookingId } from '../../../contract/model/ids.ts';
import type { MinorUnits } from '../../../contract/model/money.ts';
import { sum } from '../../money/money.ts';
import { progressOf } from '../../refunds/progress.ts';
import type { DisputeHeld } from './disputes.ts';
import { paymentsOf, refundsOf, stripeRefundsOf } from './ledger.ts';
import type { RefundAtStripe } from './stripe-movements.ts';

// One payment at Stripe for several bookings. Each booking has a part of it, and a part of each refund. Amounts are in
// minor units.

/**
 * Divides an amount in proportion to the weights. What is left over by rounding down goes to the first of those that
 * lost most by it, one unit each, so that the shares add up to the amount.
 */
export function splitAmount(amount: MinorUnits, weights: readonly MinorUnits[]): MinorUnits[] {
  const total = BigInt(sum(weights));
  if (total === 0n) return weights.map((_, index) => (index === 0 ? amount : 0));
  const exact = weights.map((weight) => BigInt(amount) * BigInt(weight));
  const shares = exact.map((each) => Number(each / total));
  const order = exact
    .map((each, index) => ({ index, lost: each % total }))
    .toSorted((a, b) => (a.lost === b.lost ? a.index - b.index : a.lost > b.lost ? -1 : 1));
  for (const { index } of order.slice(0, amount - sum(shares))) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/** The parts of a payment of this amount: as they were asked for, or in proportion where Stripe took another amount. */
export function partsOf(amount: MinorUnits, asked: readonly GroupPart[]): GroupPart[] {
  const shares = splitAmount(
    amount,
    asked.map((part) => part.amount),
  );
  return asked
    .map((part, index) => ({ ...part, amount: shares[index] ?? 0 }))
    .filter((part) => part.amount > 0);
}

/** What each booking has of a payment by its ledger; none where no ledger knows the payment. */
export function partsInLedgers(bookings: readonly Booking[], payment: string): GroupPart[] {
  return bookings.flatMap((booking) =>
    paymentsOf(booking)
      .filter(({ id }) => id === payment)
      .map(({ amount }) => ({ bookingId: booking.id, amount })),
  );
}

/** One payment as Stripe has it: what went back of it, and what banks hold. */
export interface SharedPayment {
  readonly id: string;
  /** The newest first, as Stripe lists them. */
  readonly refunds: readonly RefundAtStripe[];
  readonly disputes: readonly DisputeHeld[];
}

interface Share {
  readonly refunds: readonly RefundAtStripe[];
  readonly disputes: readonly DisputeHeld[];
}

/** A booking with its part of the payment, and what was found so far to have gone back to it. */
interface Sharer {
  readonly booking: Booking;
  readonly part: MinorUnits;
  readonly found: RefundAtStripe[];
}

/**
 * Which refunds and disputes of one payment each of its bookings bears. A refund that was decided here is its
 * booking's. One that was made on Stripe's dashboard goes to the booking whose refund failed or whose part it is, else
 * to all in proportion to what they have left; so does a dispute. What a ledger has noted once stays as it is.
 */
export function shareOut(
  bookings: readonly Booking[],
  parts: readonly GroupPart[],
  payment: SharedPayment,
): ReadonlyMap<BookingId, Share> {
  const sharers = bookings.flatMap((booking): Sharer[] => {
    const part = parts.find(({ bookingId }) => bookingId === booking.id);
    return part ? [{ booking, part: part.amount, found: [] }] : [];
  });
  // Several can be of the same second.
  for (const refund of payment.refunds
    .toReversed()
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))) {
    shareRefund(sharers, refund, payment);
  }
  const disputes = payment.disputes.map((dispute) => shareDispute(sharers, dispute, payment));
  return new Map(
    sharers.map(({ booking, found }, index) => [
      booking.id,
      { refunds: found.toReversed(), disputes: disputes.flatMap((shares) => shares[index] ?? []) },
    ]),
  );
}

function shareRefund(sharers: readonly Sharer[], refund: RefundAtStripe, payment: SharedPayment): void {
  const noted = sharers.map(({ booking }) => entryOf(booking, refund));
  if (noted.some((entry) => entry)) {
    for (const [index, { found }] of sharers.entries()) {
      const entry = noted[index];
      if (entry) found.push({ ...refund, amount: entry.amount, entryId: entry.id });
    }
    return;
  }
  // A refund that was canceled moved no money.
  if (refund.status === 'canceled') return;
  const left = sharers.map((sharer) => leftFor(sharer, payment));
  const whole =
    sharers.find(({ booking }) => isMadeAgain(booking, refund, payment)) ??
    sharers.find((_, index) => left[index] === refund.amount);
  if (whole) {
    whole.found.push(refund);
    return;
  }
  const weights = sum(left) >= refund.amount ? left : sharers.map(({ part }) => part);
  for (const [index, amount] of splitAmount(refund.amount, weights).entries()) {
    if (amount > 0) sharers[index]?.found.push({ ...refund, amount, entryId: `${refund.id}_${index}` });
  }
}

/** The refund in the booking's ledger. */
function entryOf(booking: Booking, { id: atStripe, decidedAs }: RefundAtStripe): RefundEntry | undefined {
  return stripeRefundsOf(booking).find(({ id }) => {
    const isElsewhere = id === atStripe || id.startsWith(`${atStripe}_`);
    return id === decidedAs || isElsewhere || booking.refundProgress?.[id]?.stripeRefundId === atStripe;
  });
}

/** The booking has a refund of the same money that failed: staff made it again on the dashboard. */
function isMadeAgain(booking: Booking, { of, amount }: RefundAtStripe, { refunds }: SharedPayment): boolean {
  return stripeRefundsOf(booking).some((entry) => {
    if (entry.of !== of || entry.amount !== amount) return false;
    const attempts = refunds.filter(({ decidedAs }) => decidedAs === entry.id);
    const isRefused = attempts.every(({ status }) => status === 'failed' || status === 'canceled');
    const { status } = progressOf(booking.refundProgress, entry.id, entry.at);
    return status === 'failed' || (attempts.length > 0 && isRefused);
  });
}

/** What the booking has left of its part, with what was found so far. */
function leftFor({ booking, part, found }: Sharer, { id }: SharedPayment): MinorUnits {
  const isFound = (entry: RefundEntry) => found.some(({ entryId }) => entryId === entry.id);
  const noted = refundsOf(booking).filter((entry) => entry.of === id && !isFound(entry));
  return Math.max(0, part - sum([...noted, ...found].map(({ amount }) => amount)));
}

/** For each booking its share, or nothing where the dispute is none of its concern. */
function shareDispute(
  sharers: readonly Sharer[],
  dispute: DisputeHeld,
  payment: SharedPayment,
): (DisputeHeld | [])[] {
  const known = sharers.map(({ booking }) => heldFor(booking, dispute.id));
  const left = sharers.map((sharer) => leftFor(sharer, payment));
  const weights = sum(left) > 0 ? left : sharers.map(({ part }) => part);
  const split = sum(known) === dispute.held ? known : splitAmount(dispute.held, weights);
  return sharers.map(({ booking }, index) => {
    const held = split[index] ?? 0;
    const isKnown = booking.disputes?.[dispute.id] !== undefined || known[index] !== 0;
    return held > 0 || isKnown ? { ...dispute, held } : [];
  });
}

function heldFor({ ledger }: Booking, dispute: string): MinorUnits {
  return sum(ledger.map((entry) => (entry.kind === 'dispute' && entry.id === dispute ? entry.amount : 0)));
}
