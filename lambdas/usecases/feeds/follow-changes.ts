import { booking } from '../../../core/contract/model/booking.ts';
import { session } from '../../../core/contract/model/session.ts';
import type { Clock } from '../../../core/domain/clock.ts';
import type { Change } from '../../data/change.ts';
import type { Table } from '../../data/table.ts';
import type { Push } from '../../gateways/push.ts';
import { pushChanges } from './push-changes.ts';
import { refreshMonths } from './refresh-months.ts';

interface Deps {
  readonly table: Table;
  readonly clock: Clock;
  readonly push: Push;
}

/** Month views first, then the open widgets: one that asks again on a message sees what it was told. */
export async function followChanges({ table, clock, push }: Deps, changes: readonly Change[]): Promise<void> {
  const touched = changes.map(({ before, after }) => after ?? (before && removed(before)));
  const sessions = touched.filter((item) => item?.entity === 'SESSION').map((item) => session.parse(item));
  const bookings = touched.filter((item) => item?.entity === 'BOOKING').map((item) => booking.parse(item));
  await refreshMonths(table, sessions);
  await pushChanges({ table, push, now: clock.now() }, { sessions, bookings });
}

/** What is no longer there is told as closed, in a version of its own. */
function removed(item: Record<string, unknown>): Record<string, unknown> {
  return { ...item, status: 'closed', version: Number(item.version) + 1 };
}
