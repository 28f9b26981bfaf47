import type { OrganizationId } from '../../../core/contract/model/ids.ts';
import type { Account } from '../../gateways/accounts.ts';
import { endSessions } from '../auth/end-sessions.ts';
import type { MemberDeps } from './deps.ts';
import { firstPassword } from './first-password.ts';

/**
 * Before somebody works for another organization: whoever gave them their password may have kept it, or chosen the
 * next one themselves, for an address that is not theirs. It ends, with the second factor; another comes by email.
 */
export async function takeFromOthers(
  { users, accounts, clock, ids }: Pick<MemberDeps, 'users' | 'accounts' | 'clock' | 'ids'>,
  organization: OrganizationId,
  { userId, state }: Account,
): Promise<void> {
  const from = await users.passwordFrom(userId);
  if (from === null || from === organization) return;
  await accounts.endSecondFactor(userId);
  await accounts.set(userId, { secondFactor: '' });
  // Whoever never signed in is sent a first password when they have been added.
  if (state === 'invited') await accounts.setFirstPassword(userId, firstPassword({ bytes: ids.bytes }));
  else await accounts.resetPassword(userId);
  await endSessions({ users, accounts, clock }, userId);
  await users.ownPassword(userId);
}
