import type { OrganizationId } from '../../../core/contract/model/ids.ts';
import { type Member, member } from '../../../core/contract/model/people/member.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absent, is, present } from '../conditions.ts';
import { keys } from '../keys.ts';
import { getItem, type Paging, queryItems, queryPage, type Table } from '../table.ts';
import { label, type Outcome, transact, updateItem, type Write } from '../transaction.ts';

/** What an organization decides about one of its people. */
export type MemberChange = Partial<Pick<Member, 'name' | 'role' | 'venueIds' | 'status'>>;

export const members = (table: Table) => ({
  get: (org: OrganizationId, userId: string) => getItem(table, keys.member(org, userId), member),

  list: (org: OrganizationId) =>
    queryItems(table, accessPatterns.membersOfOrganization, inOrder(org), member, { consistent: true }),

  page: (org: OrganizationId, paging: Paging) =>
    queryPage(table, accessPatterns.membersOfOrganization, inOrder(org), member, paging),

  /** Writes a new member and what belongs to it: all, or nothing. */
  create: (value: Member, extra: readonly Write[]): Promise<Outcome<'member'>> =>
    transact(table, [
      ...label('member', {
        put: { ...keys.member(value.organizationId, value.userId), entity: 'MEMBER', ...value },
        only: [absent],
      }),
      ...extra,
    ]),

  /** Changes a member that is at this version, and nothing else; false when it is not, or is not there. */
  async change(
    { organizationId, userId, version }: Member,
    set: MemberChange,
    extra: readonly Write[],
  ): Promise<boolean> {
    const only = [present, is('version', version)];
    const update = { update: keys.member(organizationId, userId), set, add: { version: 1 }, only };
    return (await transact(table, [update, ...extra])).done;
  },

  async remove({ organizationId, userId, version }: Member, extra: readonly Write[]): Promise<boolean> {
    const gone = { delete: keys.member(organizationId, userId), only: [is('version', version)] };
    return (await transact(table, [gone, ...extra])).done;
  },

  /** Marks an invited member as active. */
  async activate(org: OrganizationId, userId: string): Promise<void> {
    const only = [is('status', 'invited')];
    const update = keys.member(org, userId);
    await updateItem(table, { update, set: { status: 'active' }, add: { version: 1 }, only });
  },
});

const inOrder = (org: OrganizationId) => ({ partition: keys.organization(org).PK, sort: 'MEMBER#' });
