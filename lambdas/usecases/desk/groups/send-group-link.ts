import type { GroupView } from '../../../../core/contract/schemas/desk/groups.ts';
import { requestGroupLink } from '../../../../core/domain/booking/group-link.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { changedGroup } from '../../../data/guest/groups.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { again, retryOnConflict } from '../../../data/retry.ts';
import { transact } from '../../../data/transaction.ts';
import { type GroupTarget, groupAtDesk } from './get-staff-group.ts';
import { type GroupDeps, viewGroup } from './group-view.ts';

/**
 * Has the guest of a group sent one link by which they pay for all of its bookings. The consumer `booking-emails`
 * sends it. A repeated idempotency key sends nothing new.
 * @throws Problem('wrong-state') where nothing is left to pay, Problem('rate-limited' | 'not-found' | 'forbidden')
 */
export function sendGroupLink(
  deps: GroupDeps,
  target: GroupTarget & { readonly idempotencyKey: string },
): Promise<GroupView> {
  const { actor, groupId, idempotencyKey } = target;
  const id = deps.ids.from(`${groupId}:link:${idempotencyKey}`);
  return retryOnConflict(async () => {
    const { group, members } = await groupAtDesk(deps, target, 'bookings.create');
    const at = toInstant(deps.clock.now());
    const after = requestGroupLink(group, members, { id, at });
    if (!after) return viewGroup(deps, group, members, actor);
    const [lead] = group.bookingIds;
    const audit = auditWrite({
      organizationId: group.organizationId,
      actor,
      action: 'sendGroupLink',
      resource: { kind: 'booking', id: lead ?? groupId },
      after: { groupId },
      at,
      id: `${groupId}:${group.version + 1}`,
    });
    const outcome = await transact(deps.table, [changedGroup(group, after), audit]);
    return outcome.done ? viewGroup(deps, after, members, actor) : again;
  });
}
