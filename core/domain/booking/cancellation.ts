import type { Activity, CancellationPolicy } from '../../contract/model/catalogue/activity.ts';
import type { Booking } from '../../contract/model/guest/booking.ts';
import type { MinorUnits } from '../../contract/model/money.ts';
import type { Instant } from '../../contract/model/time.ts';
import { shareOf } from '../money/money.ts';
import { addMinutes, toInstant } from '../time.ts';
import { mayGuestMove } from './growth.ts';
import { cancellationFeeIn, paidOf } from './payments/ledger.ts';
import { mayHappen } from './states.ts';

/**
 * Minor units; `until` is when these terms end, and perhaps others begin. `fee` comes on top of what was kept for
 * seats given up before.
 */
export interface CancellationTerms {
  readonly until: Instant;
  readonly fee: MinorUnits;
  readonly refund: MinorUnits;
}

/** The rule that binds a booking: the one its guest agreed to. */
export function policyOf(
  { accepted }: Pick<Booking, 'accepted'>,
  { cancellation }: Pick<Activity, 'cancellation'>,
): CancellationPolicy {
  return accepted?.cancellation ?? cancellation;
}

/** What it costs a guest to cancel now; null when only the venue can. */
export function cancellationTerms(
  booking: Pick<Booking, 'state' | 'startsAt' | 'ledger' | 'quote' | 'leastFeeBasisPoints'>,
  policy: CancellationPolicy,
  now: Date,
): CancellationTerms | null {
  if (!mayHappen('cancel', booking.state)) return null;
  const tier = tierAt(booking, policy, now);
  if (!tier) return null;
  const paid = paidOf(booking);
  const open = Math.max(0, paid - cancellationFeeIn(booking.quote));
  const fee = shareOf(open, feeShare(booking, policy, now), booking.quote.currency);
  return { until: addMinutes(booking.startsAt, -tier.minutesBefore), fee, refund: open - fee };
}

/**
 * Kept of what is paid for seats that a guest gives up now, in hundredths of a percent. All of it, where the guest
 * cannot cancel any more. Moving away does not lower it: what was due at a time before stays due.
 */
export function feeShare(
  booking: Pick<Booking, 'startsAt' | 'leastFeeBasisPoints'>,
  policy: CancellationPolicy,
  now: Date,
): number {
  const { feeBasisPoints } = tierAt(booking, policy, now) ?? { feeBasisPoints: 10_000 };
  return Math.max(feeBasisPoints, booking.leastFeeBasisPoints ?? 0);
}

function tierAt({ startsAt }: Pick<Booking, 'startsAt'>, { tiers }: CancellationPolicy, now: Date) {
  return tiers
    .toSorted((a, b) => b.minutesBefore - a.minutesBefore)
    .find(({ minutesBefore }) => toInstant(now) < addMinutes(startsAt, -minutesBefore));
}

/** Until when a guest may pick another time; null when only the venue can. */
export function rescheduleUntil(
  booking: Pick<Booking, 'state' | 'startsAt' | 'guestMoves'>,
  policy: CancellationPolicy,
  now: Date,
): Instant | null {
  if (!mayGuestMove(booking)) return null;
  const until = addMinutes(booking.startsAt, -policy.rescheduleMinutes);
  return mayHappen('reschedule', booking.state) && toInstant(now) < until ? until : null;
}
