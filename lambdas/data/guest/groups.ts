import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import { type Group, group } from '../../../core/contract/model/guest/group.ts';
import type { GroupId, OrganizationId } from '../../../core/contract/model/ids.ts';
import { absent, atVersion, is } from '../conditions.ts';
import { keys } from '../keys.ts';
import { getItem, type Table } from '../table.ts';
import { type Put, transact } from '../transaction.ts';
import { bookings } from './bookings.ts';

export const groups = (table: Table) => ({
  get: (org: OrganizationId, id: GroupId) => getItem(table, keys.group(org, id), group),

  /** The bookings of a group, in the order of the request. */
  async members({ organizationId, bookingIds }: Group): Promise<Booking[]> {
    const read = bookingIds.map((id) => bookings(table).get(organizationId, id));
    return (await Promise.all(read)).filter((one) => one !== null);
  },

  /** Changes a group, unless it or one of these bookings changed since it was read. Answers whether it was written. */
  async replace(before: Group, after: Group, unchanged: readonly Booking[]): Promise<boolean> {
    const checks = unchanged.map(({ organizationId, id, version }) => ({
      check: keys.booking(organizationId, id),
      only: [is('version', version)],
    }));
    return (await transact(table, [changedGroup(before, after), ...checks])).done;
  },
});

/** Part of the transaction that writes the bookings of a new group. */
export function newGroup(value: Group): Put {
  return { put: itemOf(value), only: [absent] };
}

/** The group as it is to be, unless it changed since it was read. */
export function changedGroup(before: Group, after: Group): Put {
  return { put: itemOf({ ...after, version: before.version + 1 }), only: [atVersion(before.version)] };
}

function itemOf(value: Group) {
  return { ...keys.group(value.organizationId, value.id), entity: 'GROUP', ...value };
}
