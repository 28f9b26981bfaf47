import type { Clock } from '../../../core/domain/clock.ts';
import type { Table } from '../../data/table.ts';
import type { Ids } from '../../runtime/ids.ts';

/** What operators work with: a table that is not limited to one organization. */
export interface PlatformDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly ids: Ids;
}
