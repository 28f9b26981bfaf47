import type { Booking } from '../../contract/model/booking.ts';
import type { LedgerEntry } from '../../contract/model/ledger.ts';
import type { MinorUnits } from '../../contract/model/money.ts';
import type { Instant } from '../../contract/model/time.ts';
import { recorded } from './change.ts';
import { refundsOf } from './ledger.ts';

/** What Stripe did of its own accord with the money of a booking. Amounts in minor units. */

export interface RefundMade {
  /** Stripe's. */
  readonly id: string;
  /** The payment intent it is taken from. */
  readonly of: string;
  readonly amount: MinorUnits;
  readonly at: Instant;
  /** Ours, when it was decided here. */
  readonly decidedAs?: string | undefined;
}

export interface DisputeHeld {
  readonly id: string;
  /** What the bank holds because of it now: nothing, once it is won. */
  readonly held: MinorUnits;
}

/**
 * The booking with every refund noted that Stripe has made: those decided here as carried out, all others in
 * the ledger as made elsewhere. Null when it knows them all.
 */
export function withRefundsMade(booking: Booking, made: readonly RefundMade[]): Booking | null {
  const noted = new Set(Object.values(booking.refundsMade ?? {}));
  const unknown = made.filter(({ id }) => !noted.has(id));
  if (unknown.length === 0) return null;
  const decided = new Set(refundsOf(booking).map(({ id }) => id));
  const isOurs = ({ decidedAs }: RefundMade) => decidedAs !== undefined && decided.has(decidedAs);
  const elsewhere = unknown.filter((refund) => !isOurs(refund));
  const carriedOut = unknown.map((refund) => [
    isOurs(refund) ? (refund.decidedAs ?? refund.id) : refund.id,
    refund.id,
  ]);
  const refundsMade = { ...booking.refundsMade, ...Object.fromEntries(carriedOut) };
  return recorded({ ...booking, refundsMade }, elsewhere.map(refundEntry));
}

function refundEntry({ id, of, amount, at }: RefundMade): LedgerEntry {
  return { kind: 'refund', at, id, of, method: 'stripe', amount, reason: 'elsewhere' };
}

/** The booking with its ledger at what banks hold now, whatever was told before. Null when it is there. */
export function withDisputes(
  booking: Booking,
  disputes: readonly DisputeHeld[],
  at: Instant,
): Booking | null {
  const entries = disputes.flatMap(({ id, held }): LedgerEntry[] => {
    const amount = held - heldSoFar(booking, id);
    return amount === 0 ? [] : [{ kind: 'dispute', at, id, amount }];
  });
  return entries.length === 0 ? null : recorded(booking, entries);
}

function heldSoFar({ ledger }: Booking, dispute: string): MinorUnits {
  return ledger.reduce(
    (sum, entry) => (entry.kind === 'dispute' && entry.id === dispute ? sum + entry.amount : sum),
    0,
  );
}
