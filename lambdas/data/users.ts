import * as z from 'zod';
import { type OrganizationId, organizationId } from '../../core/contract/model/ids.ts';
import { type Member, member } from '../../core/contract/model/member.ts';
import { accessPatterns } from './access-patterns.ts';
import { lessThan, present } from './conditions.ts';
import { keys, userOf } from './keys.ts';
import { deleteItem, getItem, putItem, queryItems, type Table } from './table.ts';
import { updateItem } from './transaction.ts';

const user = z.object({
  generation: z.int().default(0),
  /** Whose administrator gave them their password; absent where they had it by email. */
  passwordFrom: organizationId.optional(),
});

/** What somebody is in one of their organizations: as its member's item says, kept beside the same for the others. */
const userOrganization = member.pick({ organizationId: true, role: true, venueIds: true, status: true });

export type UserOrganization = z.infer<typeof userOrganization>;

/** What is known of people beyond any one organization. No tenant's credentials reach it. */
export const users = (table: Table) => ({
  /** Tokens of an earlier generation than this are not valid any more. */
  generation: async (userId: string): Promise<number> =>
    (await getItem(table, keys.user(userId), user))?.generation ?? 0,

  /** Ends tokens of all generations before this one; what has ended stays so. */
  async raiseGeneration(userId: string, generation: number): Promise<void> {
    const set = { entity: 'USER', userId, generation };
    await updateItem(table, { update: keys.user(userId), set, only: [lessThan('generation', generation)] });
  },

  /** The organization that knows, or knew, their password: null where only they did, who read their email. */
  passwordFrom: async (userId: string): Promise<OrganizationId | null> =>
    (await getItem(table, keys.user(userId), user))?.passwordFrom ?? null,

  async givePassword(userId: string, passwordFrom: OrganizationId): Promise<void> {
    const set = { entity: 'USER', userId, passwordFrom };
    await updateItem(table, { update: keys.user(userId), set, only: [] });
  },

  /** From now on their password is one that came by email. */
  async ownPassword(userId: string): Promise<void> {
    const remove = ['passwordFrom'];
    await updateItem(table, { update: keys.user(userId), set: { userId }, remove, only: [present] });
  },

  organizations: (userId: string): Promise<UserOrganization[]> =>
    queryItems(
      table,
      accessPatterns.organizationsOfUser,
      { partition: userOf(userId), sort: 'ORG#' },
      userOrganization,
      { consistent: true },
    ),

  /** Follows what the organization says of somebody; null: nothing any more. */
  async follow(userId: string, org: OrganizationId, said: Member | null): Promise<void> {
    const key = keys.userOrganization(userId, org);
    if (!said) return deleteItem(table, key);
    await putItem(table, { ...key, entity: 'USER_ORGANIZATION', ...userOrganization.parse(said) });
  },
});
