import type { Instant } from '../../../core/contract/model/time.ts';
import { expiring } from '../../../core/domain/booking/states.ts';
import type { Clock } from '../../../core/domain/clock.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { bookings, type DueHold } from '../../data/bookings.ts';
import { due } from '../../data/keys.ts';
import { release } from '../../data/seats.ts';
import type { Table } from '../../data/table.ts';
import { log } from '../../runtime/log.ts';

interface Deps {
  readonly table: Table;
  readonly clock: Clock;
}

/**
 * Ends every hold whose time has run out and gives its seats back. Answers how many.
 * @throws after all others are done with, when one of them could not be ended
 */
export async function expireHolds({ table, clock }: Deps): Promise<number> {
  const now = toInstant(clock.now());
  const shards = await Promise.all(
    due.holdPartitions.map((partition) => bookings(table).listDue(partition, now)),
  );
  const failures: unknown[] = [];
  let ended = 0;
  for (const hold of shards.flat()) {
    try {
      if (await expire(table, hold, now)) ended += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} holds could not be ended.`);
  return ended;
}

async function expire(table: Table, { organizationId, bookingId }: DueHold, now: Instant): Promise<boolean> {
  const booking = await bookings(table).get(organizationId, bookingId);
  // The index lags behind the table: what it lists may have been paid or ended since.
  if (!booking || !expiring.includes(booking.state)) return false;
  const outcome = await release(table, booking, 'expire', now);
  if (outcome.done) log('hold-expired', { organizationId, bookingId });
  return outcome.done;
}
