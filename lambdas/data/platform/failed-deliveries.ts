import {
  type FailedDelivery,
  type FailedDeliveryId,
  failedDelivery,
} from '../../../core/contract/model/platform/failed-delivery.ts';
import { accessPatterns } from '../access-patterns.ts';
import { is } from '../conditions.ts';
import { keys, platform } from '../keys.ts';
import { getItem, type Page, type Paging, putNewItem, queryPage, type Table } from '../table.ts';
import { transact, type Write } from '../transaction.ts';

/** As long as someone may still want to send it again. */
const keptDays = 30;

export const failedDeliveries = (table: Table) => ({
  /** Writes a failure, unless it is known: a message may come twice. */
  keep(value: FailedDelivery): Promise<boolean> {
    const ttl = Math.floor(Date.parse(value.failedAt) / 1000) + keptDays * 24 * 60 * 60;
    return putNewItem(table, { ...keys.failedDelivery(value.id), entity: 'FAILED_DELIVERY', ...value, ttl });
  },

  get: (id: FailedDeliveryId) => getItem(table, keys.failedDelivery(id), failedDelivery),

  /** The latest first. @throws Problem('invalid-input') for a cursor that is none */
  page: (paging: Paging): Promise<Page<FailedDelivery>> =>
    queryPage(table, accessPatterns.failedDeliveries, { partition: platform.failures }, failedDelivery, {
      ...paging,
      newestFirst: true,
    }),

  /** Says what became of a failure that is at this version. Answers false when it is not, or is gone. */
  async resolve(
    { id, version }: FailedDelivery,
    set: Pick<FailedDelivery, 'status' | 'replays' | 'seenTo'>,
    extra: readonly Write[],
  ): Promise<boolean> {
    const update = {
      update: keys.failedDelivery(id),
      set,
      add: { version: 1 },
      only: [is('version', version)],
    };
    return (await transact(table, [update, ...extra])).done;
  },
});
