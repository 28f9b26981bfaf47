import type { AuditedAction } from '../../../../core/contract/audited-actions.ts';
import type { VenueId } from '../../../../core/contract/model/ids.ts';
import type { Member, MemberRole } from '../../../../core/contract/model/people/member.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { keepsAnOwner, mayAppoint } from '../../../../core/domain/permissions/may-manage.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import type { assignments } from '../../../data/desk/assignments.ts';
import type { MemberChange } from '../../../data/people/members.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { releaseClaim } from '../../../data/scope/usage.ts';
import type { MemberDeps } from './deps.ts';
import { type MemberView, managedMember, viewMember } from './find-member.ts';
import { membershipFor, requireMembershipFits } from './membership.ts';
import { syncAccount } from './sync-account.ts';

export interface MemberEdit {
  readonly userId: string;
  readonly name: string;
  readonly role: MemberRole;
  readonly venueIds: readonly VenueId[];
  /** The version that the edit was made from. */
  readonly version: number;
}

/**
 * Changes a member's name, role or venues. The change takes effect with their next request.
 * @throws Problem('forbidden') unless the member is and stays below the actor; Problem('conflict') for an
 * edit of an older version; Problem('in-use') for the last owner; Problem('not-found' | 'invalid-input' |
 * 'suspended')
 */
export async function editMember(deps: MemberDeps, actor: Actor, edit: MemberEdit): Promise<MemberView> {
  const member = await managedMember(deps, actor, edit.userId);
  if (!mayAppoint(actor, edit.role)) throw new Problem('forbidden', 'only-lower-roles');
  if (member.version !== edit.version) throw changedMeanwhile();
  const { organizationId, userId } = member;
  const membership = await membershipFor(deps, organizationId, edit);
  await requireMembershipFits(deps, userId, { organizationId, ...membership });
  return carryOut(deps, actor, member, { name: edit.name, ...membership }, 'editMember');
}

/** Disables a member's access, or enables it again. @throws as `editMember` does */
export async function setDisabled(
  deps: MemberDeps,
  actor: Actor,
  userId: string,
  disabled: boolean,
): Promise<MemberView> {
  const member = await managedMember(deps, actor, userId);
  if ((member.status === 'disabled') === disabled) return viewMember(member);
  if (disabled) return carryOut(deps, actor, member, { status: 'disabled' }, 'disableMember');
  const account = await deps.accounts.find(userId);
  const status = account?.state === 'invited' ? 'invited' : 'active';
  return carryOut(deps, actor, member, { status }, 'enableMember');
}

interface RemovalDeps extends MemberDeps {
  readonly assignments: Pick<ReturnType<typeof assignments>, 'removeFrom'>;
}

/** Removes a member, and takes them off the sessions to come. @throws as `editMember` does */
export async function removeMember(deps: RemovalDeps, actor: Actor, userId: string): Promise<void> {
  const member = await managedMember(deps, actor, userId);
  await requireOwner(deps, member, null);
  const { email, name, role, venueIds } = member;
  const audit = entry(deps, actor, member, 'removeMember', { before: { email, name, role, venueIds } });
  const gone = await deps.members.remove(member, [releaseClaim(member.organizationId, 'members'), audit]);
  if (!gone) throw changedMeanwhile();
  await syncAccount(deps, member);
  // Whatever is left when this fails is not shown: lists leave out who is not in the organization.
  await deps.assignments.removeFrom(member.organizationId, member.userId, toInstant(deps.clock.now()));
}

async function carryOut(
  deps: MemberDeps,
  actor: Actor,
  member: Member,
  change: MemberChange,
  action: AuditedAction,
): Promise<MemberView> {
  const changed = { ...member, ...change, version: member.version + 1 };
  await requireOwner(deps, member, changed);
  const { name, role, venueIds, status } = member;
  const audit = entry(deps, actor, member, action, {
    before: { name, role, venueIds, status },
    after: { name: changed.name, role: changed.role, venueIds: changed.venueIds, status: changed.status },
  });
  if (!(await deps.members.change(member, change, [audit]))) throw changedMeanwhile();
  await syncAccount(deps, member);
  return viewMember(changed);
}

async function requireOwner(
  { members }: Pick<MemberDeps, 'members'>,
  { organizationId, userId }: Member,
  change: Member | null,
): Promise<void> {
  if (keepsAnOwner(await members.list(organizationId), userId, change)) return;
  throw new Problem('in-use', 'last-owner');
}

function entry(
  { clock, ids }: Pick<MemberDeps, 'clock' | 'ids'>,
  actor: Actor,
  { organizationId, userId }: Member,
  action: AuditedAction,
  said: { readonly before?: object; readonly after?: object },
) {
  const at = toInstant(clock.now());
  const resource = { kind: 'member' as const, id: userId };
  return auditWrite({ organizationId, actor, action, resource, ...said, at, id: ids.random() });
}

function changedMeanwhile(): Problem {
  return new Problem('conflict', 'changed-by-someone-else');
}
