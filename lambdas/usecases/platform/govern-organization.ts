import type { AuditedAction } from '../../../core/contract/audited-actions.ts';
import type { OrganizationId } from '../../../core/contract/model/ids.ts';
import type { Organization } from '../../../core/contract/model/platform/organization.ts';
import type { Person } from '../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { auditWrite } from '../../data/platform/audit.ts';
import { type Governed, platformOrganizations } from '../../data/platform/platform-organizations.ts';
import type { PlatformDeps } from './deps.ts';
import { detailsOf, knownOrganization, type OrganizationDetails } from './organization-details.ts';

/** The organization, as it was when the decision was made. */
export interface Seen {
  readonly organizationId: OrganizationId;
  readonly version: number;
}

interface Decision {
  readonly action: AuditedAction;
  readonly change: Partial<Governed>;
  readonly reason?: string;
}

/**
 * Suspends an organization: it sells nothing, and its members have no access. Refunds are still carried out,
 * and guests can see and cancel their bookings. Operators see the reason until the organization is reactivated.
 * @throws Problem('not-found'); Problem('conflict') for another version, or when it is suspended already
 */
export function suspendOrganization(
  deps: PlatformDeps,
  person: Person,
  { reason, ...seen }: Seen & { readonly reason: string },
): Promise<OrganizationDetails> {
  const suspension = { reason, by: person.name, at: toInstant(deps.clock.now()) };
  return govern(deps, person, seen, {
    action: 'suspendOrganization',
    change: { status: 'suspended', suspension },
    reason,
  });
}

/** @throws Problem('not-found'); Problem('conflict') for another version, or when it is active already */
export function reactivateOrganization(
  deps: PlatformDeps,
  person: Person,
  seen: Seen,
): Promise<OrganizationDetails> {
  const change = { status: 'active' as const, suspension: undefined };
  return govern(deps, person, seen, { action: 'reactivateOrganization', change });
}

/** What exceeds the new limits stays, but nothing can be added. @throws Problem('not-found' | 'conflict') */
export function changePlan(
  deps: PlatformDeps,
  person: Person,
  { plan, limits, ...seen }: Seen & Pick<Organization, 'plan' | 'limits'>,
): Promise<OrganizationDetails> {
  return govern(deps, person, seen, { action: 'changePlan', change: { plan, limits } });
}

/** `basisPoints`: hundredths of a percent of payments that start from now on. @throws as `changePlan` does */
export function changeApplicationFee(
  deps: PlatformDeps,
  person: Person,
  { basisPoints, ...seen }: Seen & { readonly basisPoints: number },
): Promise<OrganizationDetails> {
  const change = { applicationFeeBasisPoints: basisPoints };
  return govern(deps, person, seen, { action: 'changeApplicationFee', change });
}

/** @throws as `changePlan` does */
export function changeFeatureFlags(
  deps: PlatformDeps,
  person: Person,
  { flags, ...seen }: Seen & Pick<Organization, 'flags'>,
): Promise<OrganizationDetails> {
  return govern(deps, person, seen, { action: 'changeFeatureFlags', change: { flags } });
}

async function govern(
  { table, clock, ids }: PlatformDeps,
  person: Person,
  { organizationId, version }: Seen,
  { action, change, reason }: Decision,
): Promise<OrganizationDetails> {
  const before = await knownOrganization(table, organizationId);
  if (before.version !== version || before.status === change.status) throw outdated();
  const after = { ...before, ...change };
  const entry = auditWrite({
    organizationId,
    actor: person,
    action,
    resource: { kind: 'organization', id: organizationId },
    before: governed(before),
    after: governed(after),
    reason,
    at: toInstant(clock.now()),
    id: ids.random(),
  });
  if (!(await platformOrganizations(table).govern(before, after, [entry]))) throw outdated();
  return detailsOf(table, { ...after, version: version + 1 });
}

function governed({ status, plan, limits, flags, applicationFeeBasisPoints }: Governed): Governed {
  return { status, plan, limits, flags, applicationFeeBasisPoints };
}

function outdated(): Problem {
  return new Problem('conflict', 'changed-by-someone-else');
}
