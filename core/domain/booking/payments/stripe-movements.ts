import type { Booking } from '../../../contract/model/guest/booking.ts';
import type { LedgerEntry, RefundEntry } from '../../../contract/model/guest/ledger.ts';
import type { MinorUnits } from '../../../contract/model/money.ts';
import type { Instant } from '../../../contract/model/time.ts';
import { followStripe, progressOf, type StripeRefund } from '../../refunds/progress.ts';
import { addEntries } from '../change.ts';
import { stripeRefundsOf } from './ledger.ts';

/** What Stripe did with the money of a booking. Amounts in minor units. */

export interface RefundAtStripe extends StripeRefund {
  /** The payment intent that it is taken from. */
  readonly of: string;
  readonly amount: MinorUnits;
  readonly createdAt: Instant;
  /** Our id of it, when it was decided here. */
  readonly decidedAs?: string | undefined;
  /** The id of its entry in the ledger, where that is not its own: a booking can have a share of it. */
  readonly entryId?: string | undefined;
}

/**
 * The booking after a look at all refunds that Stripe has of one payment: each refund decided here has the status
 * that Stripe gives it, and each made on Stripe's dashboard is in the ledger. Null when nothing is new.
 */
export function withStripeRefunds(
  booking: Booking,
  seen: readonly RefundAtStripe[],
  now: Instant,
): Booking | null {
  const { ours, elsewhere } = assign(booking, seen);
  const all = addEntries(booking, elsewhere.map(refundEntry));
  const progress = { ...booking.refundProgress };
  for (const entry of stripeRefundsOf(all)) {
    const known = progressOf(progress, entry.id, entry.at);
    const next = followStripe(known, ours.get(entry.id) ?? [], now);
    if (next) progress[entry.id] = next;
  }
  const isNew = stripeRefundsOf(all).some(({ id }) => progress[id] !== booking.refundProgress?.[id]);
  return isNew ? { ...all, refundProgress: progress } : null;
}

interface Assigned {
  /** By our id of the refund. */
  readonly ours: ReadonlyMap<string, readonly StripeRefund[]>;
  readonly elsewhere: readonly RefundAtStripe[];
}

/** Which of our refunds each of Stripe's was made for, and those that were decided elsewhere. */
function assign(booking: Booking, seen: readonly RefundAtStripe[]): Assigned {
  const ours = new Map<string, StripeRefund[]>();
  const elsewhere: RefundAtStripe[] = [];
  // Stripe lists the newest first, and several can be of the same second.
  for (const refund of seen.toReversed().toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))) {
    const known = idOf(booking, refund) ?? replacedBy(booking, refund, { ours, elsewhere });
    // A canceled refund never moved money.
    if (known === undefined && refund.status === 'canceled') continue;
    if (known === undefined) elsewhere.push(refund);
    const id = known ?? entryIdOf(refund);
    const noted = booking.refundProgress?.[id];
    const attempt = noted?.stripeRefundId === refund.id ? noted.attempt : refund.attempt;
    ours.set(id, [...(ours.get(id) ?? []), { ...refund, attempt }]);
  }
  return { ours, elsewhere };
}

/** Our id of one of Stripe's refunds that the booking knows. */
function idOf(booking: Booking, refund: RefundAtStripe): string | undefined {
  const decided = stripeRefundsOf(booking).map((entry) => entry.id);
  const noted = Object.entries(booking.refundProgress ?? {}).find(
    ([, one]) => one.stripeRefundId === refund.id,
  );
  return decided.find((one) => one === refund.decidedAs || one === entryIdOf(refund)) ?? noted?.[0];
}

function entryIdOf({ id, entryId = id }: RefundAtStripe): string {
  return entryId;
}

/** The failed refund of the same money that staff made again on Stripe's dashboard. */
function replacedBy(
  booking: Booking,
  { of, amount, status }: RefundAtStripe,
  { ours, elsewhere }: Assigned,
): string | undefined {
  if (status === 'failed' || status === 'canceled') return undefined;
  const isReplaced = ({ id, at }: RefundEntry) => {
    const noted = progressOf(booking.refundProgress, id, at);
    const known = followStripe(noted, ours.get(id) ?? [], at) ?? noted;
    return known.status === 'failed' || (known.status === 'settled' && known.settledBy === 'elsewhere');
  };
  const isSameMoney = (one: { readonly of: string; readonly amount: MinorUnits }) =>
    one.of === of && one.amount === amount;
  const decided = stripeRefundsOf(booking).find((entry) => isSameMoney(entry) && isReplaced(entry));
  const again = elsewhere.find((one) => isSameMoney(one) && one.status === 'failed');
  return decided?.id ?? (again && entryIdOf(again));
}

function refundEntry(refund: RefundAtStripe): LedgerEntry {
  const { of, amount, createdAt } = refund;
  return {
    kind: 'refund',
    at: createdAt,
    id: entryIdOf(refund),
    of,
    method: 'stripe',
    amount,
    reason: 'elsewhere',
  };
}
