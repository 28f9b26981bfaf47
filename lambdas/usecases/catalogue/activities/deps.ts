import type { AuditedAction } from '../../../../core/contract/audited-actions.ts';
import type { Activity } from '../../../../core/contract/model/catalogue/activity.ts';
import type { ActivityId, VenueId } from '../../../../core/contract/model/ids.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { claims } from '../../../data/scope/usage.ts';
import type { Table } from '../../../data/table.ts';
import type { Put, Update } from '../../../data/transaction.ts';
import type { Ids } from '../../../runtime/ids.ts';

export interface ActivityDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Which activity of which venue. */
export interface Where {
  readonly venueId: VenueId;
  readonly activityId: ActivityId;
}

/** The entry of the audit log for a change of an activity, with the activity before and after. */
export function activityAudit(
  { clock, ids }: Pick<ActivityDeps, 'clock' | 'ids'>,
  actor: Actor,
  action: AuditedAction,
  change: { readonly before?: Activity; readonly after: Activity } | { readonly before: Activity },
): Put {
  const { organizationId, id } = 'after' in change ? change.after : change.before;
  const resource = { kind: 'activity', id } as const;
  const at = toInstant(clock.now());
  return auditWrite({ organizationId, actor, action, resource, at, id: ids.random(), ...change });
}

/** Another request changed it first. The person must see that change before trying again. */
export function changedByOther(): Problem {
  return new Problem('conflict', 'changed-by-someone-else');
}

/** One more that the plan counts: part of the transaction that makes it. @throws Problem('not-found') */
export async function roomFor(
  { table }: Pick<ActivityDeps, 'table'>,
  { organizationId }: Pick<Activity, 'organizationId'>,
): Promise<Update> {
  const organization = await organizations(table).getLatest(organizationId);
  if (!organization) throw new Problem('not-found', 'no-venue');
  return claims(organization, 'activities');
}
