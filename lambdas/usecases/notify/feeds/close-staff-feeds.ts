import type { OrganizationId } from '../../../../core/contract/model/ids.ts';
import { connections } from '../../../data/notify/connections.ts';
import type { Table } from '../../../data/table.ts';
import type { Push } from '../../../gateways/push.ts';

interface Deps {
  readonly table: Table;
  readonly push: Push;
}

/**
 * Closes what a member of staff follows, in one organization or in all: they hear nothing more. A client that may
 * still follow connects again with a new ticket.
 */
export async function closeStaffFeeds(
  { table, push }: Deps,
  { userId, organizationId }: { userId: string; organizationId?: OrganizationId | undefined },
): Promise<void> {
  const open = await connections(table).ofStaff(userId, organizationId);
  await Promise.all(
    open.map(async ({ connectionId }) => {
      await connections(table).forget(connectionId);
      await push.close(connectionId);
    }),
  );
}
