import type { CancellationPolicy } from '../../contract/model/activity.ts';
import type { Booking } from '../../contract/model/booking.ts';
import type { MinorUnits } from '../../contract/model/money.ts';
import type { Instant } from '../../contract/model/time.ts';
import { shareOf } from '../money/money.ts';
import { addMinutes, toInstant } from '../time.ts';
import { paidOf } from './ledger.ts';
import { mayHappen } from './states.ts';

/** Minor units; `until` is when these terms end, and perhaps others begin. */
export interface CancellationTerms {
  readonly until: Instant;
  readonly fee: MinorUnits;
  readonly refund: MinorUnits;
}

/** What it costs a guest to cancel now; null when only the venue can. */
export function cancellationTerms(
  booking: Pick<Booking, 'state' | 'startsAt' | 'ledger' | 'quote'>,
  policy: CancellationPolicy,
  now: Date,
): CancellationTerms | null {
  if (!mayHappen('cancel', booking.state)) return null;
  const tier = policy.tiers
    .toSorted((a, b) => b.minutesBefore - a.minutesBefore)
    .find(({ minutesBefore }) => toInstant(now) < addMinutes(booking.startsAt, -minutesBefore));
  if (!tier) return null;
  const paid = paidOf(booking);
  const fee = shareOf(paid, tier.feeBasisPoints, booking.quote.currency);
  return { until: addMinutes(booking.startsAt, -tier.minutesBefore), fee, refund: paid - fee };
}

/** Until when a guest may pick another time; null when only the venue can. */
export function rescheduleUntil(
  booking: Pick<Booking, 'state' | 'startsAt'>,
  policy: CancellationPolicy,
  now: Date,
): Instant | null {
  const until = addMinutes(booking.startsAt, -policy.rescheduleMinutes);
  return mayHappen('reschedule', booking.state) && toInstant(now) < until ? until : null;
}
