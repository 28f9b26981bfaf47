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
 * Brings an account in line with its memberships: the claims in its tokens and, if these changed, the end of
 * the tokens in use. Repeating it changes nothing. An account without memberships is deleted. Several runs
 * may overlap, for one organization or two. Each reads again after it has written, so the last to write has
 * seen everything written before.
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

/** @returns the memberships that the account then has, except that of an operator */
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

/** Ends its tokens first: once the account is deleted, there is no record that it had any. */
async function end({ users, accounts, clock }: SyncDeps, account: Account): Promise<void> {
  await users.raiseGeneration(account.userId, generationAfter(account, clock.now()));
  await accounts.remove(account.userId);
}

/** `name`: as the only organization calls the person. With several organizations the name stays. */
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
