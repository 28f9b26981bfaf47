import type { AuditedAction } from '../../../core/contract/audited-actions.ts';
import type { OrganizationId } from '../../../core/contract/model/ids.ts';
import type { SupportAccess } from '../../../core/contract/model/platform/support-access.ts';
import type { Instant } from '../../../core/contract/model/time.ts';
import type { Person } from '../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { auditWrite } from '../../data/platform/audit.ts';
import { supportAccesses } from '../../data/platform/support-accesses.ts';
import { organizationChoice } from '../people/sign-in/session-cookies.ts';
import { type LinkSecret, signSupportGrant } from '../scope/links.ts';
import type { PlatformDeps } from './deps.ts';
import { knownOrganization } from './organization-details.ts';

type Deps = PlatformDeps & { readonly linkSecret: () => Promise<LinkSecret> };

interface Wish {
  readonly organizationId: OrganizationId;
  readonly reason: string;
  /** At most 60. */
  readonly minutes: number;
}

/**
 * Lets an operator work in one organization for some minutes, and ends the operator's access to any other.
 * The access is in the organization's audit log before it can be used. Answers with the cookie that opens it.
 * @throws Problem('not-found'); Problem('conflict') when the operator starts two at once
 */
export async function startSupportAccess(deps: Deps, person: Person, wish: Wish) {
  const { organizationId, reason, minutes } = wish;
  await knownOrganization(deps.table, organizationId);
  const now = deps.clock.now();
  const until = new Date(now.getTime() + minutes * 60_000);
  const { userId, name } = person;
  const access: SupportAccess = {
    id: deps.ids.random(),
    organizationId,
    operator: { userId, name },
    reason,
    startedAt: toInstant(now),
    until: toInstant(until),
  };
  const open = await supportAccesses(deps.table).open(userId);
  const entries = [
    written(deps, person, 'startSupportAccess', access, { reason, until: access.until }),
    ...(open && open.endedAt === undefined
      ? [written(deps, person, 'endSupportAccess', open, { endedAt: access.startedAt })]
      : []),
  ];
  if (!(await supportAccesses(deps.table).start(access, open, entries))) {
    throw new Problem('conflict', 'support-access-opened');
  }
  const { id: accessId, startedAt } = access;
  const claims = { organizationId, userId, startedAt, accessId };
  const grant = await signSupportGrant(await deps.linkSecret(), claims, until);
  return {
    output: { organizationId, until: access.until },
    cookie: organizationChoice(grant, minutes * 60),
  };
}

/**
 * Ends the operator's access to an organization. Answers with the cookie that deletes the grant.
 * @throws Problem('not-found')
 */
export async function endSupportAccess(
  deps: PlatformDeps,
  person: Person,
  organizationId: OrganizationId,
): Promise<{ cookie: string }> {
  await knownOrganization(deps.table, organizationId);
  const now = toInstant(deps.clock.now());
  const open = await supportAccesses(deps.table).open(person.userId);
  if (open?.organizationId === organizationId && open.endedAt === undefined) {
    const entry = written(deps, person, 'endSupportAccess', open, { endedAt: now });
    await supportAccesses(deps.table).end(open, now, [entry]);
  }
  return { cookie: organizationChoice('', 0) };
}

function written(
  { ids, clock }: PlatformDeps,
  actor: Person,
  action: AuditedAction,
  { organizationId, id }: SupportAccess,
  { reason, ...after }: { reason?: string; until?: Instant; endedAt?: Instant },
) {
  const resource = { kind: 'support-access' as const, id };
  const at = toInstant(clock.now());
  return auditWrite({ organizationId, actor, action, resource, after, reason, at, id: ids.random() });
}
