import type { WaitlistEntry } from '../../../../core/contract/model/guest/waitlist.ts';
import { statusOfEntry } from '../../../../core/domain/capacity/waitlist.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import type { Table } from '../../../data/table.ts';

/**
 * The current status of an entry. Whether an offer was taken or missed is not stored: it follows from the
 * booking.
 */
export async function waitlistStatus(table: Table, entry: WaitlistEntry): Promise<WaitlistEntry['status']> {
  if (entry.status !== 'offered' || !entry.bookingId) return entry.status;
  return statusOfEntry(entry, await bookings(table).get(entry.organizationId, entry.bookingId));
}
