import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { Group } from '../../../../core/contract/model/guest/group.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { groups } from '../../../data/guest/groups.ts';
import { addLogFields } from '../../../runtime/log.ts';
import { readGroupLink } from '../../scope/links.ts';
import type { LinkDeps } from '../booking/view-booking.ts';

export interface LinkedGroup {
  readonly group: Group;
  readonly members: readonly [Booking, ...Booking[]];
}

/** The group a signed link opens, with its bookings. @throws Problem('invalid-link') */
export async function groupByLink(
  { table, clock, linkSecret }: LinkDeps,
  token: string,
): Promise<LinkedGroup> {
  const link = await readGroupLink(await linkSecret(), token, clock.now());
  addLogFields({ organizationId: link.organizationId, groupId: link.groupId });
  const group = await groups(table).get(link.organizationId, link.groupId);
  const [first, ...others] = group ? await groups(table).members(group) : [];
  if (!group || !first) throw new Problem('invalid-link', 'booking-gone');
  return { group, members: [first, ...others] };
}
