import type { Clock } from '../../../../core/domain/clock.ts';
import type { Table } from '../../../data/table.ts';
import type { Ids } from '../../../runtime/ids.ts';

export interface ClosureDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly ids: Ids;
}
