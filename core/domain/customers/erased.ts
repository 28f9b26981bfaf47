import type { Booking, Guest } from '../../contract/model/guest/booking.ts';
import type { LedgerEntry } from '../../contract/model/guest/ledger.ts';
import type { Instant } from '../../contract/model/time.ts';
import { expiring } from '../booking/states.ts';

/**
 * The name and address in a booking or gift card of an erased guest. The address cannot exist (RFC 2606), and
 * nothing is sent to it.
 */
export const erasedGuest: Guest = { name: 'Erased guest', email: 'erased@guest.invalid', phone: '' };

export function isErased({ email }: Pick<Guest, 'email'>): boolean {
  return email === erasedGuest.email;
}

/**
 * Removes from a booking everything that the guest wrote, that staff wrote about them, and who of the party signed.
 * Seats and money stay.
 */
export function eraseFromBooking({
  notes: _notes,
  groupName: _name,
  signers: _signers,
  ...booking
}: Booking): Booking {
  return { ...booking, guest: erasedGuest, answers: [], ledger: booking.ledger.map(withoutReason) };
}

/** What staff wrote in an entry is removed; its amount stays. */
function withoutReason(entry: LedgerEntry): LedgerEntry {
  if (entry.kind !== 'price-kept') return entry;
  const { reason: _reason, ...rest } = entry;
  return rest;
}

/**
 * Whether a guest has held or booked seats or a time offer still ahead. Their personal data is needed until
 * then.
 */
export function isAhead({ state, endsAt, expiresAt }: Booking, now: Instant): boolean {
  if (expiring.includes(state)) return true;
  if (state === 'confirmed' || state === 'checked_in') return endsAt > now;
  return state === 'expired' && expiresAt !== undefined && expiresAt > now;
}
