import type {
  RefundProgress,
  RefundStatus,
  RefundTrouble,
  SettlementMethod,
} from '../../contract/model/guest/refund.ts';
import type { Instant } from '../../contract/model/time.ts';
import { Problem } from '../problem.ts';

/** The life of one refund by Stripe, as a pure function of what Stripe says and what staff decide. */

/** One of Stripe's refunds that was made for one of ours. */
export interface StripeRefund {
  readonly id: string;
  readonly status: 'pending' | 'requires_action' | 'succeeded' | 'failed' | 'canceled';
  /** The attempt that it was made in; 1 where Stripe does not say. */
  readonly attempt: number;
  readonly trouble?: RefundTrouble | undefined;
}

/** Known by our id of the refund; a refund without an entry is requested and was never answered. */
export type Progresses = Readonly<Record<string, RefundProgress>>;

/** A refund in one of these can still change by itself, or waits for staff. */
const open: readonly RefundStatus[] = ['requested', 'pending', 'failed'];

export function isOpen({ status }: Pick<RefundProgress, 'status'>): boolean {
  return open.includes(status);
}

/** How far a refund is that was decided at `decidedAt`. */
export function progressOf(all: Progresses | undefined, id: string, decidedAt: Instant): RefundProgress {
  return all?.[id] ?? { status: 'requested', attempt: 1, at: decidedAt };
}

/**
 * The progress after a look at Stripe; null when nothing is new. One refund that succeeded counts, whatever else
 * failed; a failure of an earlier attempt says nothing about the current one.
 */
export function followStripe(
  known: RefundProgress,
  seen: readonly StripeRefund[],
  at: Instant,
): RefundProgress | null {
  const live = seen.find(isMade) ?? seen.find(isPending);
  // A refund that staff settled outside this system may be one that they made on Stripe's dashboard.
  if (known.status === 'settled' && (known.settledBy !== 'elsewhere' || !live)) return null;
  const current = live ?? seen.filter(isOf(known.attempt)).at(-1);
  if (!current) return null;
  const status = isMade(current) ? 'made' : isPending(current) ? 'pending' : 'failed';
  const next: RefundProgress = {
    status,
    attempt: Math.max(known.attempt, current.attempt),
    stripeRefundId: current.id,
    ...(status === 'failed' && { trouble: current.trouble ?? 'unknown' }),
    at,
  };
  return isSame(known, next) ? null : next;
}

/** Stripe did not take an attempt and never will; null when that is known. */
export function markRefused(
  known: RefundProgress,
  trouble: RefundTrouble,
  at: Instant,
): RefundProgress | null {
  if (known.status !== 'requested') return null;
  return { ...known, status: 'failed', trouble, at };
}

/** The account cannot be used now: the refund waits until it can. Null when that is known. */
export function markWaiting(known: RefundProgress, at: Instant): RefundProgress | null {
  if (known.status !== 'requested' || known.trouble === 'account-unavailable') return null;
  return { ...known, trouble: 'account-unavailable', at };
}

/** Sent to Stripe once more. @throws Problem('wrong-state') unless it failed, or waits for the account */
export function sendAgain(known: RefundProgress, at: Instant): RefundProgress {
  const waits = known.status === 'requested' && known.trouble !== undefined;
  if (!waits && known.status !== 'failed') throw notFailed();
  return { status: 'requested', attempt: known.attempt + 1, at };
}

/** Paid in another way. @throws Problem('wrong-state') unless it failed */
export function settleWith(known: RefundProgress, method: SettlementMethod, at: Instant): RefundProgress {
  if (known.status !== 'failed') throw notFailed();
  return { ...known, status: 'settled', settledBy: method, at };
}

function notFailed(): Problem {
  return new Problem('wrong-state', 'refund-not-failed');
}

function isMade({ status }: StripeRefund): boolean {
  return status === 'succeeded';
}

function isPending({ status }: StripeRefund): boolean {
  return status === 'pending' || status === 'requires_action';
}

const isOf = (attempt: number) => (refund: StripeRefund) => refund.attempt >= attempt;

function isSame(known: RefundProgress, next: RefundProgress): boolean {
  const facts = ({ status, attempt, stripeRefundId, trouble }: RefundProgress) =>
    [status, attempt, stripeRefundId, trouble].join();
  return facts(known) === facts(next);
}
