import type { AuditedAction } from '../../../../core/contract/audited-actions.ts';
import type { Member } from '../../../../core/contract/model/people/member.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { mayRecover } from '../../../../core/domain/permissions/may-manage.ts';
import { parseMemberships } from '../../../../core/domain/permissions/memberships.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';
import { endSessions } from '../sign-in/end-sessions.ts';
import type { MemberDeps } from './deps.ts';
import { managedMember } from './find-member.ts';
import { sendInvitation } from './invitation.ts';
import { endSharedPassword } from './take-from-others.ts';

/**
 * Helping members into their accounts. Each is written to the audit log before it is done. Each throws
 * Problem('forbidden') unless the member is below the actor in every organization they belong to, and
 * Problem('not-found' | 'suspended' | 'rate-limited').
 */

/** Emails a new first password. @throws Problem('wrong-state') for a member who has chosen a password */
export async function resendInvitation(deps: MemberDeps, actor: Actor, userId: string): Promise<void> {
  const member = await recoverable(deps, actor, userId, 'resendInvitation');
  const given = await deps.users.givenPassword(userId);
  await sendInvitation(deps, member, await activeOrganization(deps.organizations, actor));
  await deps.users.endGivenPassword(userId, given);
}

/**
 * Ends the password and sends a code for a new one.
 * @throws Problem('wrong-state') for a member who was only invited
 */
export async function resetMemberPassword(deps: MemberDeps, actor: Actor, userId: string): Promise<void> {
  await recoverable(deps, actor, userId, 'resetMemberPassword');
  await deps.accounts.resetPassword(userId);
  await endSessions(deps, userId);
}

/**
 * Sets a first password: at sign-in the member chooses their own. It is noted before, so that a crash leaves
 * no password that is not on record, and again after, because an invitation sent in between ended the first
 * note.
 * @throws Problem('forbidden') for a member who was added elsewhere meanwhile: then the password has ended
 * again
 */
export async function setMemberPassword(
  deps: MemberDeps,
  actor: Actor,
  userId: string,
  password: string,
): Promise<void> {
  const member = await recoverable(deps, actor, userId, 'setMemberPassword');
  const note = () =>
    deps.users.givePassword(userId, { organizationId: member.organizationId, mark: deps.ids.random() });
  await note();
  await deps.accounts.setFirstPassword(userId, password);
  await note();
  if (!(await isTheirs(deps, actor, member))) {
    const organization = await activeOrganization(deps.organizations, actor);
    await endSharedPassword(deps, organization, userId, { exceptFrom: null });
    throw elsewhere();
  }
  await endSessions(deps, userId);
}

export async function removeMemberTwoStep(deps: MemberDeps, actor: Actor, userId: string): Promise<void> {
  await recoverable(deps, actor, userId, 'removeMemberTwoStep');
  await deps.accounts.endTwoStep(userId);
  await deps.accounts.set(userId, { twoStep: '' });
  await endSessions(deps, userId);
}

async function recoverable(
  deps: MemberDeps,
  actor: Actor,
  userId: string,
  action: AuditedAction,
): Promise<Member> {
  const member = await managedMember(deps, actor, userId);
  if (!(await isTheirs(deps, actor, member))) throw elsewhere();
  const { organizationId } = member;
  const at = toInstant(deps.clock.now());
  const resource = { kind: 'member' as const, id: userId };
  await deps.audit.add(auditWrite({ organizationId, actor, action, resource, at, id: deps.ids.random() }));
  return member;
}

/**
 * Whether the actor may decide this for the member, given all organizations that the member belongs to now.
 */
async function isTheirs({ accounts, users }: MemberDeps, actor: Actor, member: Member): Promise<boolean> {
  const [account, organizations, own] = await Promise.all([
    accounts.find(member.userId),
    users.organizations(member.userId),
    users.organizations(actor.userId),
  ]);
  const operator = parseMemberships(account?.memberships ?? '')?.operator ?? false;
  const mine = own.filter(({ status }) => status !== 'disabled');
  return mayRecover(actor, member, { operator, organizations }, mine);
}

function elsewhere(): Problem {
  const detail = 'works-elsewhere';
  return new Problem('forbidden', detail);
}
