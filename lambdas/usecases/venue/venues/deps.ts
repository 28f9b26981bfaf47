import type { AuditedAction } from '../../../../core/contract/audited-actions.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { type FieldProblem, fieldProblem, Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import type { Table } from '../../../data/table.ts';
import type { Put } from '../../../data/transaction.ts';
import type { Ids } from '../../../runtime/ids.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';

export interface VenueDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** The actor's organization, as it is now. @throws as `activeOrganization` does */
export function organizationOf({ table }: Pick<VenueDeps, 'table'>, actor: Actor): Promise<Organization> {
  return activeOrganization({ get: organizations(table).getLatest }, actor);
}

/** The audit log's entry for a person's change of a venue. */
export function venueAudit(
  { clock, ids }: Pick<VenueDeps, 'clock' | 'ids'>,
  actor: Actor,
  action: AuditedAction,
  { organizationId, id }: Venue,
  change: { readonly before?: object; readonly after?: object },
): Put {
  const resource = { kind: 'venue' as const, id };
  const at = toInstant(clock.now());
  return auditWrite({ organizationId, actor, action, resource, ...change, at, id: ids.random() });
}

/** @throws Problem('invalid-input') with every wrong field, if there are any */
export function refuse(errors: readonly FieldProblem[]): void {
  const [first] = errors;
  if (first) throw new Problem('invalid-input', first.detail, errors);
}

export function changedByOther(): Problem {
  return new Problem('conflict', 'changed-by-someone-else');
}

export function slugTaken(): Problem {
  const detail = 'slug-taken';
  return new Problem('conflict', detail, [fieldProblem('slug', detail)]);
}
