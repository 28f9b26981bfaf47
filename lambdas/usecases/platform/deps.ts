import type { Clock } from '../../../core/domain/clock.ts';
import type { Table } from '../../data/table.ts';
import type { Ids } from '../../runtime/ids.ts';

/** What those who run the platform work with: a table that is no organization's. */
export interface PlatformDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly ids: Ids;
}
