import type { VenueId } from '../../../core/contract/model/ids.ts';
import type { Venue } from '../../../core/contract/model/venue.ts';
import type { Permission } from '../../../core/contract/permissions.ts';
import type { Clock } from '../../../core/domain/clock.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import { organizations } from '../../data/organizations.ts';
import type { Table } from '../../data/table.ts';
import { venues } from '../../data/venues.ts';
import type { Ids } from '../../runtime/ids.ts';
import { venueInScope } from '../portal/venue-in-scope.ts';

export interface ClosureDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** The venue, if the actor may do this there. @throws as `venueInScope` does */
export function venueOf(
  { table }: Pick<ClosureDeps, 'table'>,
  actor: Actor,
  permission: Permission,
  venueId: VenueId,
): Promise<Venue> {
  const readers = { organizations: organizations(table), venues: venues(table) };
  return venueInScope(readers, actor, permission, venueId);
}
