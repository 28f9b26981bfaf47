import type { Member } from '../../../core/contract/model/member.ts';
import type { RouteId } from '../../../core/contract/paths.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import { mayRecover } from '../../../core/domain/permissions/may-manage.ts';
import { parseMemberships } from '../../../core/domain/permissions/memberships.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { auditWrite } from '../../data/audit.ts';
import { endSessions } from '../auth/end-sessions.ts';
import type { MemberDeps } from './deps.ts';
import { managedMember } from './find-member.ts';
import { firstPassword } from './first-password.ts';

/**
 * Helping people into their accounts. Each is in the audit log before it is done, each may throw Problem('forbidden')
 * for whoever is not below the actor in all that they belong to, Problem('not-found' | 'suspended' | 'rate-limited').
 */

/** Another first password, by email. @throws Problem('wrong-state') for whoever has one of their own */
export async function resendInvitation(deps: MemberDeps, actor: Actor, userId: string): Promise<void> {
  const { email } = await recoverable(deps, actor, userId, 'resendInvitation');
  await deps.accounts.sendInvitation(email, firstPassword(deps.ids));
  await deps.users.ownPassword(userId);
}

/** The password ends, and a code for another goes out. @throws Problem('wrong-state') for whoever was only invited */
export async function resetMemberPassword(deps: MemberDeps, actor: Actor, userId: string): Promise<void> {
  await recoverable(deps, actor, userId, 'resetMemberPassword');
  await deps.accounts.resetPassword(userId);
  await endSessions(deps, userId);
}

/** A password to begin with: whoever signs in with it chooses their own. */
export async function setMemberPassword(
  deps: MemberDeps,
  actor: Actor,
  userId: string,
  password: string,
): Promise<void> {
  const { organizationId } = await recoverable(deps, actor, userId, 'setMemberPassword');
  await deps.users.givePassword(userId, organizationId);
  await deps.accounts.setFirstPassword(userId, password);
  await endSessions(deps, userId);
}

export async function removeMemberSecondFactor(
  deps: MemberDeps,
  actor: Actor,
  userId: string,
): Promise<void> {
  await recoverable(deps, actor, userId, 'removeMemberSecondFactor');
  await deps.accounts.endSecondFactor(userId);
  await deps.accounts.set(userId, { secondFactor: '' });
  await endSessions(deps, userId);
}

async function recoverable(deps: MemberDeps, actor: Actor, userId: string, action: RouteId): Promise<Member> {
  const member = await managedMember(deps, actor, userId);
  const [account, organizations, own] = await Promise.all([
    deps.accounts.find(userId),
    deps.users.organizations(userId),
    deps.users.organizations(actor.userId),
  ]);
  const operator = parseMemberships(account?.memberships ?? '')?.operator ?? false;
  const mine = own.filter(({ status }) => status !== 'disabled');
  if (!mayRecover(actor, member, { operator, organizations }, mine)) {
    throw new Problem(
      'forbidden',
      'They also work where you may not decide this. They can ask for a code themselves.',
    );
  }
  const { organizationId } = member;
  const at = toInstant(deps.clock.now());
  const resource = { kind: 'member' as const, id: userId };
  await deps.audit.add(auditWrite({ organizationId, actor, action, resource, at, id: deps.ids.random() }));
  return member;
}
