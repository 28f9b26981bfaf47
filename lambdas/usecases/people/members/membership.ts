import type { OrganizationId, VenueId } from '../../../../core/contract/model/ids.ts';
import type { Member, MemberRole } from '../../../../core/contract/model/people/member.ts';
import { formatMemberships, type Membership } from '../../../../core/domain/permissions/memberships.ts';
import { isOfVenues } from '../../../../core/domain/permissions/of-venues.ts';
import { fieldProblem, Problem, type ProblemDetail } from '../../../../core/domain/problem.ts';
import type { MemberDeps } from './deps.ts';

/**
 * Where a member of this role works: the named venues, or all.
 * @throws Problem('invalid-input') at `venueIds` for none, or for a venue of another organization
 */
export async function membershipFor(
  { venues }: Pick<MemberDeps, 'venues'>,
  organizationId: OrganizationId,
  { role, venueIds }: { readonly role: MemberRole; readonly venueIds: readonly VenueId[] },
): Promise<Pick<Member, 'role' | 'venueIds'>> {
  if (!isOfVenues(role)) return { role, venueIds: 'all' };
  const known = new Set((await venues.list(organizationId)).map(({ id }) => id));
  const chosen = [...new Set(venueIds)];
  if (chosen.length === 0) throw atVenues('choose-venue');
  if (!chosen.every((id) => known.has(id))) throw atVenues('venue-of-others');
  return { role, venueIds: chosen };
}

/**
 * Checks that the account has room for this membership beside its others.
 * @throws Problem('invalid-input') at `venueIds`
 */
export async function requireMembershipFits(
  { users }: Pick<MemberDeps, 'users'>,
  userId: string,
  membership: Membership,
): Promise<void> {
  const theirs = await users.organizations(userId);
  const others = theirs.filter(({ organizationId }) => organizationId !== membership.organizationId);
  formatMemberships({ operator: false, organizations: [...others, membership] });
}

function atVenues(detail: ProblemDetail): Problem {
  return new Problem('invalid-input', detail, [fieldProblem('venueIds', detail)]);
}
