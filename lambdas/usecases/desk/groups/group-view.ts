import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { Group } from '../../../../core/contract/model/guest/group.ts';
import type { GroupView } from '../../../../core/contract/schemas/desk/groups.ts';
import { awaitsPayment, groupDue, sumOf } from '../../../../core/domain/booking/payments/group-due.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { can } from '../../../../core/domain/permissions/can.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { groupUrl, type LinkMaker } from '../../guest/groups/group-url.ts';
import { type DeskDeps, viewAtDesk } from '../bookings/desk-booking.ts';

export interface GroupDeps extends DeskDeps, LinkMaker {}

/** A group as staff see it. Its name is in its bookings, as long as no erasure removed it. */
export async function viewGroup(
  deps: GroupDeps,
  group: Group,
  members: readonly Booking[],
  actor: Actor,
): Promise<GroupView> {
  const name = members.find(({ groupName }) => groupName)?.groupName;
  return {
    id: group.id,
    ...(name && { name }),
    bookings: members.map((booking) => viewAtDesk(booking, actor)),
    payment: await paymentOf(deps, group, members, actor),
  };
}

async function paymentOf(
  deps: GroupDeps,
  group: Group,
  members: readonly Booking[],
  actor: Actor,
): Promise<GroupView['payment']> {
  const now = toInstant(deps.clock.now());
  const due = sumOf(groupDue(members, now));
  const waiting = members.filter((booking) => awaitsPayment(booking, now));
  const until = waiting.flatMap(({ expiresAt = [] }) => expiresAt).sort()[0];
  const sentAt = group.linkRequests.at(-1)?.at;
  const maySend = due > 0 && can(actor, 'bookings.create', { venueId: group.venueId });
  return {
    due,
    ...(until && { until }),
    ...(sentAt && { sentAt }),
    ...(maySend && { link: await groupUrl(deps, group, members) }),
  };
}
