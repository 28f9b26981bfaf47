import type { SupportAccess } from '../../../core/contract/model/platform/support-access.ts';
import type { Instant } from '../../../core/contract/model/time.ts';
import type { Clock } from '../../../core/domain/clock.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { auditWrite } from '../../data/platform/audit.ts';
import { organizations } from '../../data/platform/organizations.ts';
import { supportAccesses } from '../../data/platform/support-accesses.ts';
import type { Table } from '../../data/table.ts';
import type { Ids } from '../../runtime/ids.ts';
import { activeOrganization } from '../scope/venue-in-scope.ts';

interface Deps {
  readonly table: Table;
  readonly clock: Clock;
  readonly ids: Ids;
}

interface KnownAccess {
  readonly accessId: string;
  readonly startedAt: Instant;
}

/**
 * The owner ends an operator's support access: the operator's next request finds no organization. One that is over
 * stays as it is.
 * @throws Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function revokeSupportAccess(
  { table, clock, ids }: Deps,
  actor: Actor,
  { accessId, startedAt }: KnownAccess,
): Promise<SupportAccess> {
  const { id: organizationId } = await activeOrganization(organizations(table), actor);
  const found = await supportAccesses(table).get(organizationId, startedAt, accessId);
  if (!found) throw new Problem('not-found', 'no-support-access');
  const endedAt = toInstant(clock.now());
  if (found.endedAt !== undefined || found.until <= endedAt) return found;
  const audit = auditWrite({
    organizationId,
    actor,
    action: 'revokeSupportAccess',
    resource: { kind: 'support-access', id: accessId },
    after: { operator: found.operator.name, endedAt },
    at: endedAt,
    id: ids.random(),
  });
  const ended = await supportAccesses(table).revoke(found, endedAt, [audit]);
  return ended
    ? { ...found, endedAt }
    : ((await supportAccesses(table).get(organizationId, startedAt, accessId)) ?? found);
}
