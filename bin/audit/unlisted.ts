import type { Booking } from '../../core/contract/model/guest/booking.ts';
import type { Unlisted } from '../../core/domain/audit/books.ts';
import { canonicalText } from '../../core/domain/audit-log/changes.ts';
import { entriesOf } from '../../lambdas/data/guest/booking-entries.ts';
import type { Key } from '../../lambdas/data/keys.ts';
import type { Item } from '../../lambdas/data/table.ts';

/** Bookings whose entries are not those that they imply. `items`: every entry, in any order. */
export function unlistedAmong(items: readonly Item[], bookings: readonly Booking[]): Unlisted[] {
  const stored = Map.groupBy(items, ({ PK, bookingId }) => `${organizationOf(PK)} ${bookingId}`);
  return bookings.flatMap((booking) => {
    const kept = stored.get(`${booking.organizationId} ${booking.id}`) ?? [];
    const due = entriesOf(booking);
    const [keptTexts, dueKeys] = [new Set(kept.map(canonicalText)), new Set(due.map(textOfKey))];
    const puts = due.filter((entry) => !keptTexts.has(canonicalText(entry)));
    const deletes = kept.filter((entry) => !dueKeys.has(textOfKey(entry))).map(keyOf);
    return puts.length + deletes.length === 0 ? [] : [{ booking, puts, deletes }];
  });
}

const organizationOf = (partition: unknown) => String(partition).split('#')[1];
const keyOf = ({ PK, SK }: Item): Key => ({ PK: String(PK), SK: String(SK) });
const textOfKey = ({ PK, SK }: Item) => `${PK} ${SK}`;
