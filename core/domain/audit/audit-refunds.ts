import type { Booking } from '../../contract/model/guest/booking.ts';
import type { Instant } from '../../contract/model/time.ts';
import { stripeRefundsOf } from '../booking/payments/ledger.ts';
import { progressOf } from '../refunds/progress.ts';
import { addMinutes } from '../time.ts';
import { compareCounts, type Discrepancy } from './discrepancy.ts';

/** Refunds are sent within seconds, and by retries within hours: after this many minutes, a refund counts as lost. */
const longest = 24 * 60;

/**
 * Whether each refund that was decided reached Stripe and, if Stripe was asked, whether Stripe has it.
 * `atStripe`: the ids of all refunds that Stripe has of these payments; null when it was not asked.
 */
export function auditRefunds(
  booking: Booking,
  atStripe: ReadonlySet<string> | null,
  now: Instant,
): Discrepancy[] {
  return stripeRefundsOf(booking).flatMap(({ id, at }) => {
    const { status, stripeRefundId = 'none', at: since } = progressOf(booking.refundProgress, id, at);
    const name = `${booking.id} ${id}`;
    if (status === 'requested' && addMinutes(since, longest) < now) {
      return compareCounts('refund-not-sent', name, status, 'made');
    }
    const isThere = status === 'made' || status === 'pending';
    const isKnown = !isThere || !atStripe || atStripe.has(stripeRefundId);
    return isKnown ? [] : compareCounts('refund-unknown-to-stripe', name, stripeRefundId, 'nothing');
  });
}
