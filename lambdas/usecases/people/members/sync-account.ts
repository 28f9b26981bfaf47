import type { OrganizationId } from '../../../../core/contract/model/ids.ts';
import type { Member } from '../../../../core/contract/model/people/member.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { formatThoseWithRoom, parseMemberships } from '../../../../core/domain/permissions/memberships.ts';
import type { UserOrganization } from '../../../data/people/users.ts';
import { again, retryOnConflict } from '../../../data/retry.ts';
import type { Account, Accounts } from '../../../gateways/accounts.ts';
import { generationAfter, raiseGeneration } from '../sign-in/end-sessions.ts';

export interface SyncDeps {
  readonly members: { get(organization: OrganizationId, userId: string): Promise<Member | null> };
  readonly users: {
    organizations(userId: string): Promise<UserOrganization[]>;
    follow(userId: string, organization: OrganizationId, said: Member | null): Promise<void>;
    raiseGeneration(userId: string, generation: number): Promise<number>;
  };
  readonly accounts: Pick<Accounts, 'find' | 'set' | 'remove'>;
  readonly clock: Clock;
}

/**
 * Brings somebody's account to what their organizations say of them: what is in their tokens, and, where that is
 * something else than before, the end of those that are out. Done again it changes nothing. An account that belongs to
 * nothing any more is deleted.
 *
 * Several may be at it, for one organization or for two. Each looks again after it has written, so whoever writes last
 * has seen all that was said before.
 */
export async function syncAccount(
  deps: SyncDeps,
  { organizationId, userId }: Pick<Member, 'organizationId' | 'userId'>,
): Promise<void> {
  let said = await deps.members.get(organizationId, userId);
  await retryOnConflict(async () => {
    await deps.users.follow(userId, organizationId, said);
    const written = await bringAccount(deps, userId, said);
    const now = await deps.members.get(organizationId, userId);
    const places = await deps.users.organizations(userId);
    if (now?.version === said?.version && textOf(places, false) === written) return;
    said = now;
    return again;
  });
}

/** @returns the memberships that the account then has, but for that of an operator */
async function bringAccount(deps: SyncDeps, userId: string, said: Member | null): Promise<string> {
  const account = await deps.accounts.find(userId);
  const places = await deps.users.organizations(userId);
  const written = textOf(places, false);
  if (!account) return written;
  const operator = parseMemberships(account.memberships)?.operator ?? false;
  if (places.length === 0 && !operator) await end(deps, account);
  else await write(deps, account, textOf(places, operator), places.length === 1 ? said?.name : undefined);
  return written;
}

/** First its tokens: once it is gone, nobody finds out any more that it had some. */
async function end({ users, accounts, clock }: SyncDeps, account: Account): Promise<void> {
  await users.raiseGeneration(account.userId, generationAfter(account, clock.now()));
  await accounts.remove(account.userId);
}

/** `name`: as the only organization calls them; whoever has several is called as they were. */
async function write(deps: SyncDeps, account: Account, memberships: string, name = account.name) {
  const isOther = memberships !== account.memberships;
  const generation = isOther ? generationAfter(account, deps.clock.now()) : account.generation;
  if (isOther || name !== account.name) {
    await deps.accounts.set(account.userId, { memberships, generation, name });
  }
  await raiseGeneration(deps, account.userId, generation);
}

function textOf(places: readonly UserOrganization[], operator: boolean): string {
  return formatThoseWithRoom({
    operator,
    organizations: places.filter(({ status }) => status !== 'disabled'),
  });
}
