import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { Group } from '../../../../core/contract/model/guest/group.ts';
import type { GroupId, VenueId } from '../../../../core/contract/model/ids.ts';
import type { Permission } from '../../../../core/contract/permissions.ts';
import type { GroupView } from '../../../../core/contract/schemas/desk/groups.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { groups } from '../../../data/guest/groups.ts';
import { venueInScope } from '../../scope/venue-in-scope.ts';
import { type GroupDeps, viewGroup } from './group-view.ts';

export interface GroupTarget {
  readonly actor: Actor;
  readonly venueId: VenueId;
  readonly groupId: GroupId;
}

/** A group with its bookings, whatever became of each. @throws Problem('not-found') also for one of another venue */
export async function groupAtDesk(
  { table, ...scope }: GroupDeps,
  { actor, venueId, groupId }: GroupTarget,
  permission: Permission,
): Promise<{ group: Group; members: Booking[] }> {
  const { organizationId } = await venueInScope(scope, actor, permission, venueId);
  const group = await groups(table).get(organizationId, groupId);
  if (group?.venueId !== venueId) throw new Problem('not-found', 'no-group');
  return { group, members: await groups(table).members(group) };
}

/** The same for staff to see. @throws as `groupAtDesk` does */
export async function getStaffGroup(deps: GroupDeps, target: GroupTarget): Promise<GroupView> {
  const { group, members } = await groupAtDesk(deps, target, 'bookings.view');
  return viewGroup(deps, group, members, target.actor);
}
