import * as z from 'zod';
import type { Instant } from '../../../core/contract/model/time.ts';
import type { Limit } from '../../../core/contract/routing/route-path.ts';
import { lessThan } from '../conditions.ts';
import { keys } from '../keys.ts';
import { getItem, type Table } from '../table.ts';
import { updateItem } from '../transaction.ts';
import { networkOf } from './network-of.ts';

/** Seconds that a minute's count is kept: it is only asked for within its minute. */
const countKept = 10 * 60;

const counted = z.object({ requests: z.int() });

/** How often one address asked for something within a minute of the clock. */
export const requestCounts = (table: Table) => ({
  /** Whether it has asked as often as it may. */
  async isSpent(limit: Limit, address: string, perMinute: number, now: Instant): Promise<boolean> {
    const found = await getItem(table, keyOf(limit, address, now), counted);
    return found !== null && found.requests >= perMinute;
  },

  /** Counts one more. Answers false when it is one too many, which is not counted. */
  async take(limit: Limit, address: string, perMinute: number, now: Instant): Promise<boolean> {
    const outcome = await updateItem(table, {
      update: keyOf(limit, address, now),
      set: { entity: 'REQUEST_COUNT', ttl: Math.floor(Date.parse(now) / 1000) + countKept },
      add: { requests: 1 },
      only: [lessThan('requests', perMinute)],
    });
    return outcome.done;
  },
});

const keyOf = (limit: Limit, address: string, now: Instant) =>
  keys.requestCount(limit, networkOf(address), now.slice(0, 'yyyy-mm-ddThh:mm'.length));
