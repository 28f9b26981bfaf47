import { expiring } from '../../../core/domain/booking/states.ts';
import type { Clock } from '../../../core/domain/clock.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { bookings } from '../../data/bookings.ts';
import { due } from '../../data/keys.ts';
import { release } from '../../data/seats.ts';
import type { Table } from '../../data/table.ts';
import { log } from '../../runtime/log.ts';

/** Ends every hold whose time has run out and gives its seats back. Answers how many. */
export async function expireHolds({ table, clock }: { table: Table; clock: Clock }): Promise<number> {
  const now = toInstant(clock.now());
  const shards = await Promise.all(
    due.holdPartitions.map((partition) => bookings(table).listDue(partition, now)),
  );
  let ended = 0;
  for (const { organizationId, bookingId } of shards.flat()) {
    const booking = await bookings(table).get(organizationId, bookingId);
    // The index lags behind the table: what it lists may have been paid or ended since.
    if (!booking || !expiring.includes(booking.state)) continue;
    const outcome = await release(table, booking, 'expire', now);
    if (!outcome.done) continue;
    ended += 1;
    log('hold-expired', { organizationId, bookingId });
  }
  return ended;
}
