import type { Instant } from '../../core/contract/model/time.ts';
import type { Limit } from '../../core/contract/paths.ts';
import { lessThan } from './conditions.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';
import { updateItem } from './transaction.ts';

/** Seconds that a minute's count is kept: it is only asked for within its minute. */
const countKept = 10 * 60;

/** How often one address asked for something within a minute of the clock. */
export const requestCounts = (table: Table) => ({
  /** Counts one more. Answers false when it is one too many, which is not counted. */
  async take(limit: Limit, address: string, perMinute: number, now: Instant): Promise<boolean> {
    const counted = await updateItem(table, {
      update: keys.requestCount(limit, address, now.slice(0, 'yyyy-mm-ddThh:mm'.length)),
      set: { entity: 'REQUEST_COUNT', ttl: Math.floor(Date.parse(now) / 1000) + countKept },
      add: { requests: 1 },
      only: [lessThan('requests', perMinute)],
    });
    return counted.done;
  },
});
