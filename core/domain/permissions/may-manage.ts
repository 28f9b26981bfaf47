import type { Member, MemberRole } from '../../contract/model/people/member.ts';
import type { Actor } from './actor.ts';
import { can, mayGrant } from './can.ts';
import type { Membership, Memberships } from './memberships.ts';

/** Whether the actor sees a member in lists: a manager sees those of shared venues. */
export function maySeeMember(actor: Actor, member: Pick<Member, 'organizationId' | 'venueIds'>): boolean {
  const { organizationId, venueIds } = member;
  if (!can(actor, 'staff.view', { organizationId })) return false;
  return venueIds === 'all' || actor.venueIds === 'all' || venueIds.some((id) => actor.venueIds.includes(id));
}

/**
 * Whether the actor may change, disable or remove a member: never themselves, and never a member at or above
 * their own role. Operators may disable anyone or help them back in, on an owner's request; they lack
 * `staff.edit`, with which they could assign a role or a password.
 */
export function mayManage(actor: Actor, member: Pick<Member, 'organizationId' | 'userId' | 'role'>): boolean {
  const { organizationId, userId, role } = member;
  return can(actor, 'staff.recover', { organizationId }) && actor.userId !== userId && isBelow(actor, role);
}

function isBelow(actor: Actor, role: MemberRole): boolean {
  return actor.role === 'system-admin' || mayGrant(actor, role);
}

/** Makes a member of this role, or gives it to one. */
export function mayAppoint(actor: Actor, role: MemberRole): boolean {
  return can(actor, 'staff.edit') && mayGrant(actor, role);
}

/**
 * Resets a member's password or two-step verification. An account is shared by all its organizations, and access here is
 * access everywhere, so the actor must be above the member everywhere.
 */
export function mayRecover(
  actor: Actor,
  member: Pick<Member, 'organizationId' | 'userId' | 'role'>,
  theirs: Memberships,
  own: readonly Membership[],
): boolean {
  if (!mayManage(actor, member) || theirs.operator) return false;
  if (actor.role === 'system-admin') return true;
  const elsewhere = theirs.organizations.filter((each) => each.organizationId !== member.organizationId);
  return elsewhere.every(({ organizationId, role }) =>
    own.some((mine) => mine.organizationId === organizationId && mayGrant(mine, role)),
  );
}

const owners: readonly MemberRole[] = ['super-admin', 'org-admin'];

/** Whether an owner would remain, were this member, if they are one, to become what `change` says, or to go. */
export function keepsAnOwner(
  members: readonly Pick<Member, 'userId' | 'role' | 'status'>[],
  userId: string,
  change: Pick<Member, 'role' | 'status'> | null,
): boolean {
  if (!members.some((member) => member.userId === userId && isOwner(member))) return true;
  const others = members.filter((member) => member.userId !== userId);
  return [...others, ...(change ? [change] : [])].some(isOwner);
}

function isOwner({ role, status }: Pick<Member, 'role' | 'status'>): boolean {
  return owners.includes(role) && status !== 'disabled';
}
