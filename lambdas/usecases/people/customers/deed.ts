import type { AuditedAction } from '../../../../core/contract/audited-actions.ts';
import type { CustomerId } from '../../../../core/contract/model/ids.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import type { Put } from '../../../data/transaction.ts';
import type { FollowDeps } from './deps.ts';

interface Deed {
  readonly action: AuditedAction;
  readonly id: CustomerId;
  /** Which of a customer's fields changed, but not the values: the log outlives a wish to be forgotten. */
  readonly fields?: readonly string[];
  /** The customer with whom they were merged. */
  readonly otherId?: CustomerId;
}

/** What a person did to a customer, for the audit log. */
export function customerDeed(
  { clock, ids }: Pick<FollowDeps, 'clock' | 'ids'>,
  actor: Actor,
  { action, id, fields, otherId }: Deed,
): Put {
  return auditWrite({
    organizationId: actor.organizationId,
    actor,
    action,
    resource: { kind: 'customer', id },
    after: { ...(fields && { fields }), ...(otherId && { otherId }) },
    at: toInstant(clock.now()),
    id: ids.random(),
  });
}
