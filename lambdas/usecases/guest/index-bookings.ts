import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import type { Change } from '../../data/change.ts';
import { entriesOf, writeEntries } from '../../data/guest/booking-entries.ts';
import { bookings, storedBooking } from '../../data/guest/bookings.ts';
import type { Item, Table } from '../../data/table.ts';

/**
 * Brings the entries that lead to changed bookings in line with the bookings as they are now. A late or repeated change
 * therefore writes nothing that is out of date.
 */
export async function indexBookings(table: Table, changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    const images = [change.before, change.after].map((image) =>
      image?.entity === 'BOOKING' ? storedBooking.parse(image) : null,
    );
    const [before = null, after = null] = images;
    await indexBooking(table, before, after);
  }
}

/** Of one booking: as it was, or null for a new one, and as it is, or null where it is gone. */
export async function indexBooking(
  table: Table,
  before: Booking | null,
  after: Booking | null,
): Promise<void> {
  const [had, has] = [before, after].map((each) => (each ? entriesOf(each) : []));
  const booking = after ?? before;
  if (!booking || !had || !has || isSame(had, has)) return;
  const now = await bookings(table).get(booking.organizationId, booking.id);
  const wanted = now ? entriesOf(now) : [];
  const written = new Set(had.map(textOf));
  const kept = new Set(wanted.map(keyOf));
  const stale = new Map(
    [...had, ...has].filter((each) => !kept.has(keyOf(each))).map((each) => [keyOf(each), each]),
  );
  await writeEntries(table, {
    puts: wanted.filter((each) => !written.has(textOf(each))),
    deletes: [...stale.values()],
  });
}

const keyOf = ({ PK, SK }: Item) => `${PK} ${SK}`;
const textOf = (entry: Item) => JSON.stringify(entry);

function isSame(some: readonly Item[], others: readonly Item[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}
