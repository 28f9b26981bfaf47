import type { BookingId, OrganizationId } from '../../core/contract/model/ids.ts';
import type { Instant } from '../../core/contract/model/time.ts';
import type { Actor } from '../../core/domain/permissions/actor.ts';
import { absent } from './conditions.ts';
import { keys } from './keys.ts';
import type { Put } from './transaction.ts';

interface AuditEntry {
  readonly organizationId: OrganizationId;
  readonly actor: Actor;
  /** What was done: `book`, `check-in`, `close`. */
  readonly action: string;
  /** What it was done to: a booking's id, a closure's. */
  readonly resource: BookingId | string;
  /** What the person gave as the reason, for what goes beyond a rule. */
  readonly reason?: string | undefined;
  readonly at: Instant;
  /** Unique within the instant. */
  readonly id: string;
}

/** Who did what, when and why: written in the same transaction as what was done. */
export function auditWrite({ organizationId, actor, ...entry }: AuditEntry): Put {
  const { userId, name, role } = actor;
  return {
    put: {
      ...keys.audit(organizationId, entry.at, entry.id),
      entity: 'AUDIT',
      organizationId,
      actor: { userId, name, role },
      ...entry,
    },
    only: [absent],
  };
}
