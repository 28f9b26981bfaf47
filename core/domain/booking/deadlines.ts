import type { Booking } from '../../contract/model/guest/booking.ts';
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

/** From its creation, a guest's booking has this long to be paid, however often checkout begins anew. */
const guestMinutes = 60;

/** From the moment a checkout begins, its seats are held this long. */
const wholeCheckoutMinutes = checkoutMinutes + checkoutMarginMinutes + checkoutGraceMinutes;

/** A guest's checkout begins within so many minutes of the booking's creation, so that it ends before the last moment. */
export const minutesToBegin = guestMinutes - wholeCheckoutMinutes;

/** A link to pay gives its seats back this long before the session starts, so that the venue can still sell them. */
const linkMarginMinutes = 30;

/** A link that can be used for a shorter time is not worth sending. */
const shortestLinkMinutes = 10;

/** Bank transfers and debits arrive within so many days, or not at all: Stripe says 14 for the slowest. */
const processingDays = 14;

/** How often a guest may ask for another ten minutes. */
const mostExtensions = 2;

/** Payment pages that one booking may open. */
const mostCheckouts = 20;

type Deadlines = Pick<Booking, 'payBy' | 'createdAt'>;

/** The last moment by which a guest's booking is paid: set when it is made, and never moved. */
export function guestPayBy(createdAt: Instant): Instant {
  return addMinutes(createdAt, guestMinutes);
}

/** Until when seats are held for money that is on its way: no longer than until the session starts. */
export function processingUntil({ startsAt }: Pick<Booking, 'startsAt'>, now: Instant): Instant {
  return earlier(addMinutes(now, processingDays * 24 * 60), startsAt);
}

/** Until when seats are held after a payment failed: the guest may try again, but not after the last moment. */
export function retryUntil({ payBy, createdAt }: Deadlines, now: Instant): Instant {
  return earlier(addMinutes(now, wholeCheckoutMinutes), payBy ?? guestPayBy(createdAt));
}

/** The last moment at which a checkout of the booking may begin. */
function lastCheckoutOf({ payBy, createdAt }: Deadlines): Instant {
  return addMinutes(payBy ?? guestPayBy(createdAt), -wholeCheckoutMinutes);
}

/** Whether a payment page that is opened now closes, and is heard of, before the booking's last moment. */
export function mayBeginCheckout(booking: Deadlines & Pick<Booking, 'checkouts'>, now: Date): boolean {
  return toInstant(now) <= lastCheckoutOf(booking) && (booking.checkouts ?? 0) < mostCheckouts;
}

/**
 * Until when a link to pay can be used, `hours` from now at most, and the last moment to pay of a checkout that
 * begins just then. Null when the session starts too soon for a link.
 */
export function linkDeadlines(
  now: Instant,
  hours: number,
  startsAt: Instant,
): { readonly expiresAt: Instant; readonly payBy: Instant } | null {
  const latest = addMinutes(startsAt, -linkMarginMinutes - wholeCheckoutMinutes);
  const expiresAt = earlier(addMinutes(now, hours * 60), latest);
  if (expiresAt < addMinutes(now, shortestLinkMinutes)) return null;
  return { expiresAt, payBy: addMinutes(expiresAt, wholeCheckoutMinutes) };
}

/**
 * Whether the guest may ask for more time. Who was offered seats from the waitlist had theirs: others wait
 * too.
 */
export function mayExtend(
  booking: Deadlines & Pick<Booking, 'state' | 'source' | 'extensions' | 'expiresAt'>,
): boolean {
  const { state, source, extensions = 0, expiresAt = '' } = booking;
  const isWaitlistOffer = source === 'waitlist';
  return (
    state === 'held' && !isWaitlistOffer && extensions < mostExtensions && expiresAt < lastCheckoutOf(booking)
  );
}

/** Ten more minutes from now, or as many as are left to begin the checkout. */
export function extendedHoldExpiresAt(booking: Deadlines, now: Date): Instant {
  return earlier(holdExpiresAt(now), lastCheckoutOf(booking));
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

function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}
