import type { OrganizationId } from '../../../core/contract/model/ids.ts';
import { type Organization, organization } from '../../../core/contract/model/platform/organization.ts';
import { accessPatterns } from '../access-patterns.ts';
import { atVersion } from '../conditions.ts';
import { findPage, getItems } from '../find.ts';
import { keys, platform } from '../keys.ts';
import type { Page, Paging, Table } from '../table.ts';
import { transact, type Write } from '../transaction.ts';
import { changedFigures } from './figures.ts';
import { placeInList } from './organizations.ts';

/** What those who run the platform decide of an organization. */
export type Governed = Pick<
  Organization,
  'status' | 'suspension' | 'plan' | 'limits' | 'flags' | 'applicationFeeBasisPoints'
>;

const named = organization.pick({ id: true, name: true });

/** Organizations as those who run the platform see and change them. */
export const platformOrganizations = (table: Table) => ({
  /**
   * All of them, or those of a status, the newest first; of all, the suspended come first.
   * @throws Problem('invalid-input') for a cursor that is none
   */
  page: (status: Organization['status'] | undefined, paging: Paging): Promise<Page<Organization>> =>
    findPage(
      table,
      status ? accessPatterns.organizationsOfStatus : accessPatterns.organizationsOfPlatform,
      { partition: platform.organizations, ...(status && { sort: platform.organizationsOf(status) }) },
      organization,
      { ...paging, newestFirst: true },
    ),

  /** What these organizations are called. */
  async names(ids: readonly OrganizationId[]): Promise<ReadonlyMap<string, string>> {
    const asked = [...new Set(ids)].map((id) => keys.organization(id));
    return new Map((await getItems(table, asked, named)).map(({ id, name }) => [id, name]));
  },

  /** Changes an organization that is as it was read, and no other field of it. Answers false when it is not. */
  async govern(before: Organization, after: Governed, extra: readonly Write[]): Promise<boolean> {
    const { id, version, createdAt } = before;
    const { status, suspension, plan, limits, flags, applicationFeeBasisPoints } = after;
    const mayBeAbsent = { suspension, limits };
    const decided = { status, plan, ...mayBeAbsent, flags, applicationFeeBasisPoints, version: version + 1 };
    const update = {
      update: keys.organization(id),
      set: { ...decided, ...placeInList({ id, status, createdAt }) },
      remove: Object.entries(mayBeAbsent).flatMap(([name, value]) => (value ? [] : [name])),
      only: [atVersion(version)],
    };
    return (await transact(table, [update, changedFigures({ id, status, plan }), ...extra])).done;
  },
});
