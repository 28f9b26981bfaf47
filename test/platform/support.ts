import type { OrganizationId } from '../../core/contract/model/ids.ts';
import type { Person } from '../../core/domain/permissions/actor.ts';
import { members } from '../../lambdas/data/people/members.ts';
import { users } from '../../lambdas/data/people/users.ts';
import { auditLog } from '../../lambdas/data/platform/audit.ts';
import type { Table } from '../../lambdas/data/table.ts';
import { venues } from '../../lambdas/data/venue/venues.ts';
import type { Account, Accounts } from '../../lambdas/gateways/accounts.ts';
import type { EmailMessage } from '../../lambdas/gateways/email.ts';
import { systemIds } from '../../lambdas/runtime/ids.ts';

export const start = new Date('2026-11-22T09:00:00.000Z');

/** An operator. */
export const operator: Person = {
  userId: '0a0a0a0a-0000-4000-8000-000000000001',
  name: 'Olga Operator',
  email: 'olga@bookingtms.example',
  role: 'system-admin',
  organizationIds: [],
  address: '192.0.2.9',
};

/** A user pool in memory. */
export function accountBook() {
  const all = new Map<string, Account>();
  let made = 0;
  const accounts: Pick<Accounts, 'find' | 'create' | 'set' | 'remove' | 'setFirstPassword'> = {
    find: async (user) =>
      [...all.values()].find(({ userId, email }) => [userId, email].includes(user)) ?? null,
    async create({ email, name }) {
      const userId = `0b0b0b0b-0000-4000-8000-${String(++made).padStart(12, '0')}`;
      const account = { userId, email, name, memberships: '', generation: 0, state: 'invited' as const };
      all.set(userId, account);
      return account;
    },
    async set(userId, { twoStep: _factor, ...attributes }) {
      const known = all.get(userId);
      if (known) all.set(userId, { ...known, ...attributes });
    },
    async remove(userId) {
      all.delete(userId);
    },
    async setFirstPassword() {},
  };
  return accounts as Accounts;
}

/** A clock that advances a millisecond at each reading, so that later writes have later times. */
function ticking() {
  let ticks = 0;
  return () => new Date(start.getTime() + ticks++);
}

export function platformDeps(table: Table, now: () => Date = ticking()) {
  const accounts = accountBook();
  const written: EmailMessage[] = [];
  const deps = {
    table,
    clock: { now },
    ids: systemIds,
    linkSecret: async () => 'a secret for tests',
    venues: venues(table),
    members: members(table),
    users: users(table),
    audit: auditLog(table),
    accounts,
    siteUrl: 'https://book.example',
    mailer: {
      async send(message: EmailMessage) {
        written.push(message);
        return 'sent';
      },
    },
  };
  return { deps, written };
}

/** This month's audit log of an organization, oldest first. */
export async function logOf(table: Table, organization: OrganizationId) {
  const { items } = await auditLog(table).page(organization, '2026-11', {}, { limit: 100 });
  return items.reverse().map(({ action, actor, before, after, reason }) => ({
    action,
    by: actor.name,
    ...(before && { before }),
    ...(after && { after }),
    ...(reason && { reason }),
  }));
}
