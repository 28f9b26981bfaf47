import type { OrganizationId } from '../../../../core/contract/model/ids.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import { endSessions } from '../sign-in/end-sessions.ts';
import type { MemberDeps } from './deps.ts';
import { sendReplacedPassword } from './invitation.ts';

type TakeDeps = Pick<MemberDeps, 'users' | 'accounts' | 'clock' | 'ids' | 'mailer' | 'siteUrl'>;

/**
 * Ends a password that an administrator set for a person who works for more than one organization, unless
 * `exceptFrom` set it. That administrator may still know the password, or may have chosen the next one, for
 * an address that is not theirs. Two-step verification ends too, and an email leads the person to a new password.
 * `organization` is the one that the person may ask about it. The password ends first, because the other
 * steps are useless without it.
 */
export async function endSharedPassword(
  deps: TakeDeps,
  organization: Organization,
  userId: string,
  { exceptFrom }: { readonly exceptFrom: OrganizationId | null },
): Promise<void> {
  const { users, accounts } = deps;
  const given = await users.givenPassword(userId);
  if (given === null || given.organizationId === exceptFrom) return;
  const account = await accounts.find(userId);
  if (!account) return;
  if (account.state === 'invited') await sendReplacedPassword(deps, account, organization);
  else await accounts.resetPassword(userId);
  await accounts.endTwoStep(userId);
  await accounts.set(userId, { twoStep: '' });
  await endSessions(deps, userId);
  await users.endGivenPassword(userId, given);
}
