import type { OrganizationId } from '../../../core/contract/model/ids.ts';
import { endSessions } from '../auth/end-sessions.ts';
import type { MemberDeps } from './deps.ts';
import { firstPassword } from './first-password.ts';

/**
 * Where somebody works for more than this organization (null: than any): whoever gave them their password may have
 * kept it, or chosen the next one themselves, for an address that is not theirs. It ends, with the second factor; the
 * way to another comes by email. The password first: without it the rest is of no use to anybody.
 */
export async function takeFromOthers(
  { users, accounts, clock, ids }: Pick<MemberDeps, 'users' | 'accounts' | 'clock' | 'ids'>,
  organization: OrganizationId | null,
  userId: string,
): Promise<void> {
  const given = await users.givenPassword(userId);
  if (given === null || given.organizationId === organization) return;
  const account = await accounts.find(userId);
  if (!account) return;
  if (account.state === 'invited') await accounts.sendInvitation(account.email, firstPassword(ids));
  else await accounts.resetPassword(userId);
  await accounts.endSecondFactor(userId);
  await accounts.set(userId, { secondFactor: '' });
  await endSessions({ users, accounts, clock }, userId);
  await users.endGivenPassword(userId, given);
}
