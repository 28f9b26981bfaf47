import type { Clock } from '../../../../core/domain/clock.ts';
import type { Table } from '../../../data/table.ts';
import type { Ids } from '../../../runtime/ids.ts';
import type { OrganizationReader } from '../../scope/venue-in-scope.ts';

/** What the consumer of events needs. */
export interface FollowDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** What requests of staff need. */
export interface CustomerDeps extends FollowDeps {
  readonly organizations: OrganizationReader;
}
