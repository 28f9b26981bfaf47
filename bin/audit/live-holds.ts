import * as z from 'zod';
import type { Booking } from '../../core/contract/model/guest/booking.ts';
import { organizationId, venueId } from '../../core/contract/model/ids.ts';
import type { Books, LiveHolds } from '../../core/domain/audit/books.ts';
import { holderOf } from '../../core/domain/booking/payments/movements.ts';
import { keys } from '../../lambdas/data/keys.ts';
import type { Item } from '../../lambdas/data/table.ts';

const stored = z
  .object({ PK: z.string(), SK: z.string(), holds: z.int() })
  .transform(({ PK, SK, holds }): LiveHolds => {
    const [, org, , venue] = PK.split('#');
    return {
      organizationId: organizationId.parse(org),
      venueId: venueId.parse(venue),
      key: { PK, SK },
      holds,
    };
  });

/** How many unpaid bookings each network holds at each venue: as it is kept, and as the bookings add up to. */
export function liveHoldsOf(items: readonly Item[], bookings: readonly Booking[]): Books['liveHolds'] {
  const counted = new Map<string, LiveHolds>();
  for (const booking of bookings) {
    const holder = holderOf(booking);
    if (holder === null) continue;
    const { organizationId, venueId } = booking;
    const key = keys.liveHolds(organizationId, venueId, holder);
    counted.set(key.PK, { organizationId, venueId, key, holds: (counted.get(key.PK)?.holds ?? 0) + 1 });
  }
  return {
    kept: items.flatMap((item) => stored.safeParse(item).data ?? []),
    counted: [...counted.values()],
  };
}
