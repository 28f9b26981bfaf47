import type { Session } from '../../contract/model/catalogue/session.ts';
import type { Booking } from '../../contract/model/guest/booking.ts';
import type { WaitlistEntry } from '../../contract/model/guest/waitlist.ts';
import type { Instant } from '../../contract/model/time.ts';
import { minutesToBegin } from '../booking/deadlines.ts';
import { expiring, holdsSeats } from '../booking/states.ts';
import { addMinutes, toInstant } from '../time.ts';

/** When an offer expires: once a checkout may no longer begin, at the latest at the session's cutoff. */
export function offerEndsAt({ bookableUntil }: Session, now: Date): Instant {
  const end = addMinutes(toInstant(now), minutesToBegin);
  return end < bookableUntil ? end : bookableUntil;
}

/** The waiting parties, in the order they joined. */
export function sortWaiting(entries: readonly WaitlistEntry[]): WaitlistEntry[] {
  return entries
    .filter(({ status }) => status === 'waiting')
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
}

/**
 * How many wait up to this one, itself included; 0 for one that does not wait. One that is not confirmed yet has the
 * place that it would have.
 */
export function positionOf(entry: WaitlistEntry, entries: readonly WaitlistEntry[]): number {
  if (entry.status !== 'waiting' && entry.status !== 'unconfirmed') return 0;
  const others = entries.filter(({ id }) => id !== entry.id);
  const inOrder = sortWaiting([...others, { ...entry, status: 'waiting' }]);
  return inOrder.findIndex(({ id }) => id === entry.id) + 1;
}

/** Minutes to confirm an entry by the link in the email. */
const confirmMinutes = 120;

/** Until when an entry can be confirmed: never after the session's cutoff. */
export function confirmBy({ bookableUntil }: Session, now: Date): Instant {
  const end = addMinutes(toInstant(now), confirmMinutes);
  return end < bookableUntil ? end : bookableUntil;
}

/** Whether the guest has not followed the link in the email, and still can. */
export function isToConfirm({ status, confirmBy: until = '' }: WaitlistEntry, now: Date): boolean {
  return status === 'unconfirmed' && toInstant(now) < until;
}

/** The most entries of one session: of all that wait or may, and of those that are not confirmed. */
const mostEntries = 100;
const mostUnconfirmed = 25;

/** The most entries that one email address has to confirm at the same time, over all sessions. */
const mostOfAddress = 5;

/** The most entries that one network of guests has to confirm at the same time, over all sessions of a venue. */
export const mostOfNetwork = 10;

/** Whether the waitlist of a session takes another entry. */
export function hasRoomOnList(entries: readonly WaitlistEntry[], now: Date): boolean {
  const unconfirmed = entries.filter((entry) => isToConfirm(entry, now)).length;
  const active = entries.filter(({ status }) => status === 'waiting' || status === 'offered').length;
  return unconfirmed < mostUnconfirmed && active + unconfirmed < mostEntries;
}

/** Whether an address may be written to once more. `own`: its entries in all sessions. */
export function mayBeWrittenTo(own: readonly WaitlistEntry[], now: Date): boolean {
  return own.filter((entry) => isToConfirm(entry, now)).length < mostOfAddress;
}

/** An entry that is not confirmed yet, as the entries of one network are counted. */
export type UnconfirmedEntry = Pick<WaitlistEntry, 'id'> & { readonly confirmBy: Instant };

/** The entries of a network that can still be confirmed: those that have run out no longer count. */
export function stillToConfirm(entries: readonly UnconfirmedEntry[], now: Date): UnconfirmedEntry[] {
  return entries.filter(({ confirmBy: until }) => toInstant(now) < until);
}

/** What has become of an entry: of an offer, only the booking that was made for it knows. */
export function statusOfEntry(entry: WaitlistEntry, offer: Booking | null): WaitlistEntry['status'] {
  if (entry.status !== 'offered') return entry.status;
  if (offer && expiring.includes(offer.state)) return 'offered';
  return offer && (holdsSeats(offer.state) || offer.confirmedAt) ? 'booked' : 'missed';
}
