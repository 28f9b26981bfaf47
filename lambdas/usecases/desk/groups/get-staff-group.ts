import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { GroupId, VenueId } from '../../../../core/contract/model/ids.ts';
import type { GroupView } from '../../../../core/contract/schemas/desk/groups.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import { groups } from '../../../data/guest/groups.ts';
import { venueInScope } from '../../scope/venue-in-scope.ts';
import { type DeskDeps, viewAtDesk } from '../bookings/desk-booking.ts';

/** The bookings of a group, whatever became of each. @throws Problem('not-found') also for one of another venue */
export async function getStaffGroup(
  { table, ...scope }: DeskDeps,
  actor: Actor,
  { venueId, groupId }: { readonly venueId: VenueId; readonly groupId: GroupId },
): Promise<GroupView> {
  const { organizationId } = await venueInScope(scope, actor, 'bookings.view', venueId);
  const group = await groups(table).get(organizationId, groupId);
  if (group?.venueId !== venueId) throw new Problem('not-found', 'no-group');
  return viewGroup(groupId, await bookings(table).getMany(organizationId, group.bookingIds), actor);
}

/** The group's name is in its bookings, as long as no erasure removed it. */
export function viewGroup(id: GroupId, members: readonly Booking[], actor: Actor): GroupView {
  const name = members.find(({ groupName }) => groupName)?.groupName;
  return { id, ...(name && { name }), bookings: members.map((booking) => viewAtDesk(booking, actor)) };
}
