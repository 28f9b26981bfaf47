import type { Booking } from '../../core/contract/model/guest/booking.ts';
import type { Misplaced } from '../../core/domain/audit/books.ts';
import { bookingItem } from '../../lambdas/data/guest/bookings.ts';
import type { Item } from '../../lambdas/data/table.ts';

/** The indexes by which a booking is found: by its venue's day, and, where something falls due, by when. */
const indexKeys = ['GSI1PK', 'GSI1SK', 'GSI2PK', 'GSI2SK'] as const;

/** Bookings that the agenda or the sweep does not find in the place that their own attributes imply. */
export function misplacedAmong(items: readonly Item[], bookings: readonly Booking[]): Misplaced[] {
  const stored = new Map(items.map((item) => [item.PK, item]));
  return bookings.flatMap((booking) => {
    const due = bookingItem(booking);
    const kept = stored.get(due.PK);
    const places = (item: Item | undefined) => indexKeys.map((name) => item?.[name] ?? 'none').join(' ');
    return places(kept) === places(due) ? [] : [{ booking, kept: places(kept), counted: places(due) }];
  });
}
