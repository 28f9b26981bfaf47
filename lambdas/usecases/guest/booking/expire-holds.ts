import type { Clock } from '../../../../core/domain/clock.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import { due } from '../../../data/keys.ts';
import type { Table } from '../../../data/table.ts';
import { endDue } from './end-due.ts';

interface Deps {
  readonly table: Table;
  readonly clock: Clock;
}

/**
 * Makes every change that is due: expired holds, expired offers, and sessions that are over.
 * Answers how many.
 * @throws when a booking could not be changed, after all others have been processed
 */
export async function expireHolds({ table, clock }: Deps): Promise<number> {
  const now = toInstant(clock.now());
  const shards = await Promise.all(
    due.holdPartitions.map((partition) => bookings(table).listDue(partition, now)),
  );
  const failures: unknown[] = [];
  let ended = 0;
  for (const { organizationId, bookingId } of shards.flat()) {
    try {
      if (await endDue(table, { organizationId, id: bookingId }, now)) ended += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} bookings could not be ended.`);
  return ended;
}
