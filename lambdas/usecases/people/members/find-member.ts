import type * as z from 'zod';
import type { Member } from '../../../../core/contract/model/people/member.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import { memberView } from '../../../../core/contract/schemas/people/members.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { mayManage, maySeeMember } from '../../../../core/domain/permissions/may-manage.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';
import type { MemberDeps } from './deps.ts';

export type MemberView = z.output<typeof memberView>;

type Reader = Pick<MemberDeps, 'organizations' | 'members'>;

/**
 * @throws Problem('not-found') also for a member whom the actor may not see; Problem('suspended' |
 * 'forbidden')
 */
export async function memberInSight(deps: Reader, actor: Actor, userId: string): Promise<Member> {
  const { id } = await activeOrganization(deps.organizations, actor);
  const found = await deps.members.get(id, userId);
  if (found && maySeeMember(actor, found)) return found;
  throw new Problem('not-found', 'no-member');
}

/**
 * A member whom the actor may change.
 * @throws Problem('forbidden') for a member who is not below the actor, and as above
 */
export async function managedMember(deps: Reader, actor: Actor, userId: string): Promise<Member> {
  const member = await memberInSight(deps, actor, userId);
  if (mayManage(actor, member)) return member;
  throw new Problem('forbidden', 'cannot-manage');
}

/** The page of members, without those the actor may not see. @throws Problem('invalid-input') for a bad cursor */
export async function listMembers(
  deps: Reader,
  actor: Actor,
  paging: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<{ items: MemberView[]; next: string | null }> {
  const { id }: Organization = await activeOrganization(deps.organizations, actor);
  const { items, next } = await deps.members.page(id, paging);
  return { items: items.filter((each) => maySeeMember(actor, each)).map(viewMember), next };
}

export function viewMember(member: Member): MemberView {
  return memberView.parse(member);
}
