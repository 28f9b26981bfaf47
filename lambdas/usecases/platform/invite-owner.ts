import type { AuditedAction } from '../../../core/contract/audited-actions.ts';
import type { OrganizationId } from '../../../core/contract/model/ids.ts';
import type { Member } from '../../../core/contract/model/people/member.ts';
import type { Organization } from '../../../core/contract/model/platform/organization.ts';
import type { Person } from '../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { auditWrite } from '../../data/platform/audit.ts';
import type { MemberDeps } from '../people/members/deps.ts';
import { sendInvitation } from '../people/members/invitation.ts';
import { addMember } from '../people/members/invite-member.ts';
import type { PlatformDeps } from './deps.ts';
import { knownOrganization } from './organization-details.ts';

/** What an invitation needs besides the table. */
export type OwnerDeps = PlatformDeps & Omit<MemberDeps, 'organizations'>;

interface Owner {
  readonly name: string;
  readonly email: string;
}

/**
 * Makes a person the owner (`super-admin`) of an organization, and emails them. A person who is that already
 * does not change. Answers whether a member was added.
 * @throws Problem('plan-limit' | 'conflict' | 'rate-limited')
 */
export async function inviteOwner(
  deps: OwnerDeps,
  by: Person,
  organization: Organization,
  { name, email, action }: Owner & { readonly action: AuditedAction },
): Promise<boolean> {
  if (await ownerOf(deps, organization)) return false;
  const actor = { ...by, organizationId: organization.id, venueIds: 'all' as const };
  const invitation = { name, email, role: 'super-admin' as const, venueIds: [] };
  await addMember(deps, actor, organization, invitation, action);
  return true;
}

/**
 * Invites the owner if that failed before, else sends the invitation again with a new first password.
 * @throws Problem('not-found'); Problem('wrong-state') for an owner who has chosen a password, and for an
 * address that is not the owner's; and as above
 */
export async function resendOwnerInvitation(
  deps: OwnerDeps,
  by: Person,
  { organizationId, ownerName }: { readonly organizationId: OrganizationId; readonly ownerName: string },
): Promise<void> {
  const organization = await knownOrganization(deps.table, organizationId);
  const action: AuditedAction = 'resendOwnerInvitation';
  const owner = await ownerOf(deps, organization);
  if (!owner) {
    await requireVacancy(deps, organization);
    await inviteOwner(deps, by, organization, { name: ownerName, email: organization.ownerEmail, action });
    return;
  }
  const resource = { kind: 'organization' as const, id: organizationId };
  const at = toInstant(deps.clock.now());
  await deps.audit.add(
    auditWrite({ organizationId, actor: by, action, resource, at, id: deps.ids.random() }),
  );
  await sendInvitation(deps, owner, organization);
}

/** An organization that has an owner does not get another in this way: its own members change that. */
async function requireVacancy(deps: OwnerDeps, organization: Organization): Promise<void> {
  const owned = (await deps.members.list(organization.id)).some(({ role }) => role === 'super-admin');
  if (!owned) return;
  throw new Problem('wrong-state', 'other-owner');
}

async function ownerOf(
  { members }: OwnerDeps,
  { id, ownerEmail }: Organization,
): Promise<Member | undefined> {
  const email = ownerEmail.toLowerCase();
  return (await members.list(id)).find((each) => each.email.toLowerCase() === email);
}
