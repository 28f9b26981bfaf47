import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import type { GuestFlag } from '../../../core/contract/model/guest/guest-flag.ts';
import type { Instant } from '../../../core/contract/model/time.ts';
import type { DemoOrganization } from '../organizations.ts';

/** Who comes next, second and third to each venue. */
const flags: readonly GuestFlag[] = [
  { kind: 'vip', note: 'Brings the whole office every December. Say hello, and offer the lounge.' },
  { kind: 'medical', note: 'Nut allergy, carries an EpiPen. No snacks in the lobby.' },
  { kind: 'banned', note: 'Forced a lock and shouted at staff. Call the manager before they go in.' },
];

/** The flags of guests, by email: of those who come next, so that they are seen today. */
export function flagsOfGuests(
  { venues }: DemoOrganization,
  bookings: readonly Booking[],
  now: Instant,
): ReadonlyMap<string, readonly GuestFlag[]> {
  const coming = bookings
    .filter(({ state, startsAt }) => state === 'confirmed' && startsAt > now)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const flagged = new Map<string, readonly GuestFlag[]>();
  for (const { venue } of venues) {
    const there = coming.filter(({ venueId }) => venueId === venue.id);
    const emails = [...new Set(there.map(({ guest }) => guest?.email ?? ''))];
    const guests = emails.filter((email) => !flagged.has(email)).slice(0, flags.length);
    for (const [place, email] of guests.entries()) flagged.set(email, flags.slice(place, place + 1));
  }
  return flagged;
}
