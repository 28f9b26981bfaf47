import type { Booking } from '../../contract/model/booking.ts';
import type { Session } from '../../contract/model/session.ts';
import type { Instant } from '../../contract/model/time.ts';
import type { WaitlistEntry } from '../../contract/model/waitlist.ts';
import { minutesToBegin } from '../booking/deadlines.ts';
import { expiring, holdsSeats } from '../booking/states.ts';
import { addMinutes, toInstant } from '../time.ts';

/** Until when an offer stands: as long as a checkout may still begin, and not after the session's cutoff. */
export function offerEndsAt({ bookableUntil }: Session, now: Date): Instant {
  const end = addMinutes(toInstant(now), minutesToBegin);
  return end < bookableUntil ? end : bookableUntil;
}

/** Those who wait, who came first is first. */
export function waitingInOrder(entries: readonly WaitlistEntry[]): WaitlistEntry[] {
  return entries
    .filter(({ status }) => status === 'waiting')
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
}

/** How many wait up to this one, itself included; 0 for one that does not wait. */
export function positionOf({ id }: WaitlistEntry, entries: readonly WaitlistEntry[]): number {
  return waitingInOrder(entries).findIndex((entry) => entry.id === id) + 1;
}

/** What has become of an entry: of an offer, only the booking that was made for it knows. */
export function standingOf(entry: WaitlistEntry, offer: Booking | null): WaitlistEntry['status'] {
  if (entry.status !== 'offered') return entry.status;
  if (offer && expiring.includes(offer.state)) return 'offered';
  return offer && (holdsSeats(offer.state) || offer.confirmedAt) ? 'booked' : 'missed';
}
