import type { Booking, Dispute } from '../../../contract/model/guest/booking.ts';
import type { LedgerEntry } from '../../../contract/model/guest/ledger.ts';
import type { MinorUnits } from '../../../contract/model/money.ts';
import type { Instant } from '../../../contract/model/time.ts';
import { Problem } from '../../problem.ts';
import { addEntries, endTimeOffer } from '../change.ts';
import { refundableOf } from './ledger.ts';

/** What a bank decides about a payment, and what that means for its booking. Amounts in minor units. */

export interface DisputeHeld {
  readonly id: string;
  /** What the bank holds because of it now: nothing, once it is won. */
  readonly held: MinorUnits;
  readonly isLost: boolean;
}

/**
 * The booking with its disputes and its ledger as the bank has them now, in whatever order events came. Null
 * when nothing is new. A lost dispute ends a time offer. Money that a won dispute returns is refunded if the
 * booking has no seats any more.
 */
export function withDisputes(booking: Booking, seen: readonly DisputeHeld[], at: Instant): Booking | null {
  const entries = seen.flatMap(({ id, held }): LedgerEntry[] => {
    const amount = held - heldSoFar(booking, id);
    return amount === 0 ? [] : [{ kind: 'dispute', at, id, amount }];
  });
  const disputes = followDisputes(booking.disputes ?? {}, seen, at);
  if (entries.length === 0 && !disputes) return null;
  const after = addEntries({ ...booking, ...(disputes && { disputes }) }, entries);
  return endsOffer(after) ? endTimeOffer(after, at) : after;
}

type Disputes = Readonly<Record<string, Dispute>>;

/** Null when nothing is new. */
function followDisputes(known: Disputes, seen: readonly DisputeHeld[], at: Instant): Disputes | null {
  const next: Record<string, Dispute> = { ...known };
  for (const { id, held, isLost } of seen) {
    const status = isLost ? 'lost' : held > 0 ? 'open' : null;
    if (!status) delete next[id];
    else if (known[id]?.status !== status) next[id] = { status, at };
  }
  const facts = (disputes: Disputes) =>
    Object.entries(disputes)
      .map(([id, { status }]) => `${id} ${status}`)
      .sort()
      .join();
  return facts(known) === facts(next) ? null : next;
}

function endsOffer(booking: Booking): boolean {
  if (booking.state !== 'expired') return false;
  return booking.expiresAt === undefined ? refundableOf(booking) > 0 : lastLoss(booking) !== undefined;
}

function heldSoFar({ ledger }: Booking, dispute: string): MinorUnits {
  return ledger.reduce(
    (sum, entry) => (entry.kind === 'dispute' && entry.id === dispute ? sum + entry.amount : sum),
    0,
  );
}

type Disputed = Pick<Booking, 'state' | 'disputes' | 'keptAt'>;

/** A party is still to come on a payment that the bank took for good: staff cancel the booking or keep it. */
export function needsDisputeDecision({ state, keptAt = '', ...booking }: Disputed): boolean {
  return state === 'confirmed' && (lastLoss(booking) ?? '') > keptAt;
}

function lastLoss({ disputes = {} }: Pick<Booking, 'disputes'>): Instant | undefined {
  return Object.values(disputes)
    .flatMap(({ status, at }) => (status === 'lost' ? [at] : []))
    .sort()
    .at(-1);
}

/**
 * Staff let the party come all the same; the venue bears the loss. Answers null when they have decided so already.
 * @throws Problem('wrong-state') when there is nothing to decide
 */
export function keepDisputed(booking: Booking, now: Instant): Booking | null {
  if (needsDisputeDecision(booking)) return { ...booking, keptAt: now };
  if (booking.state === 'confirmed' && booking.keptAt) return null;
  throw new Problem('wrong-state', 'no-lost-dispute');
}
