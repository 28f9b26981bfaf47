import type { Booking } from '../../contract/model/booking.ts';
import type { Instant } from '../../contract/model/time.ts';
import { addMinutes, toInstant } from '../time.ts';

/** How long seats are held for a guest who has not given any details yet. */
const holdMinutes = 10;

/** Stripe lets a Checkout Session expire 30 minutes after it was made at the earliest (its `expires_at`). */
const checkoutMinutes = 30;

/** Stripe counts from the moment the request reaches it, by its own clock. */
const checkoutMarginMinutes = 1;

/** A payment made in the last second still has to be told to us: the seats wait this long for the news. */
const checkoutGraceMinutes = 5;

/** How often a guest may ask for another ten minutes. */
const mostExtensions = 2;

/**
 * Whether the guest may ask for more time. Who was offered seats from the waitlist had theirs: others wait
 * too.
 */
export function mayExtend({
  state,
  source,
  extensions = 0,
}: Pick<Booking, 'state' | 'source' | 'extensions'>): boolean {
  return state === 'held' && source !== 'waitlist' && extensions < mostExtensions;
}

/** How long a guest who paid too late may choose another time. */
const offerMinutes = 15;

export function offerExpiresAt(now: Instant): Instant {
  return addMinutes(now, offerMinutes);
}

export function holdExpiresAt(now: Date): Instant {
  return addMinutes(toInstant(now), holdMinutes);
}

/** When the payment page closes, and when the seats of a booking in payment go back: always later. */
export function checkoutDeadlines(now: Date): { pageExpiresAt: Instant; seatsExpireAt: Instant } {
  const pageExpiresAt = addMinutes(toInstant(now), checkoutMinutes + checkoutMarginMinutes);
  return { pageExpiresAt, seatsExpireAt: addMinutes(pageExpiresAt, checkoutGraceMinutes) };
}
