import { type Group, group } from '../../../core/contract/model/guest/group.ts';
import type { GroupId, OrganizationId } from '../../../core/contract/model/ids.ts';
import { absent } from '../conditions.ts';
import { keys } from '../keys.ts';
import { getItem, type Table } from '../table.ts';
import type { Put } from '../transaction.ts';

export const groups = (table: Table) => ({
  get: (org: OrganizationId, id: GroupId) => getItem(table, keys.group(org, id), group),
});

/** Part of the transaction that writes the bookings of a new group. */
export function newGroup(value: Group): Put {
  return {
    put: { ...keys.group(value.organizationId, value.id), entity: 'GROUP', ...value },
    only: [absent],
  };
}
