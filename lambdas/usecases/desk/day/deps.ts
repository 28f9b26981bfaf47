import type { Clock } from '../../../../core/domain/clock.ts';
import type { Table } from '../../../data/table.ts';
import type { Ids } from '../../../runtime/ids.ts';
import type { OrganizationReader, VenueReader } from '../../scope/venue-in-scope.ts';

/** What the pages of a venue's day stand on. */
export interface TodayDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly organizations: OrganizationReader;
  readonly venues: VenueReader;
}
