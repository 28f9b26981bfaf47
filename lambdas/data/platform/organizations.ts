import * as z from 'zod';
import { type OrganizationId, organizationId } from '../../../core/contract/model/ids.ts';
import { type Organization, organization } from '../../../core/contract/model/platform/organization.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absent, atVersion } from '../conditions.ts';
import { due, keys, platform } from '../keys.ts';
import { ownsStripeAccount } from '../scope/directory.ts';
import { getItem, type Item, parseOnce, queryItems, type Table } from '../table.ts';
import { transact, type Write } from '../transaction.ts';
import { newFigures } from './figures.ts';
import { namedAs } from './organization-names.ts';

/** What the people of an organization decide about it; the rest is the platform's and Stripe's. */
type OrganizationChanges = Partial<
  Pick<Organization, 'name' | 'ownerEmail' | 'bookingWindow' | 'fees' | 'look'>
>;

const remembered = parseOnce(organization);

export const organizations = (table: Table) => ({
  get: (id: OrganizationId) => getItem(table, keys.organization(id), remembered, { seldomChanges: true }),
  /** As it is at this moment: what sessions are made by. */
  getLatest: (id: OrganizationId) => getItem(table, keys.organization(id), organization),

  /** Writes an organization, unless its id or its Stripe account is another's: answers whether it did. */
  async create(value: Organization, extra: readonly Write[] = []): Promise<boolean> {
    const { id, stripeAccountId } = value;
    const account = stripeAccountId ? [ownsStripeAccount(stripeAccountId, id)] : [];
    const put = { put: organizationItem(value), only: [absent] };
    return (await transact(table, [put, newFigures(value), namedAs(value), ...account, ...extra])).done;
  },

  /**
   * Changes these fields of an organization that is at this version, and no others. Answers false when it is not.
   */
  async edit(
    { id, version }: Pick<Organization, 'id' | 'version'>,
    changes: OrganizationChanges,
    extra: readonly Write[],
  ): Promise<boolean> {
    const update = {
      update: keys.organization(id),
      set: { ...changes, version: version + 1 },
      only: [atVersion(version)],
    };
    const { name } = changes;
    const renamed = name === undefined ? [] : [namedAs({ id, name })];
    return (await transact(table, [update, ...renamed, ...extra])).done;
  },

  /** Every organization, by its id alone: what is compared with Stripe at night. */
  listToReconcile: () =>
    queryItems(
      table,
      accessPatterns.organizationsToReconcile,
      { partition: due.reconcilePartition },
      organizationKey,
    ),
});

const organizationKey = z.object({ GSI2SK: organizationId }).transform(({ GSI2SK }) => GSI2SK);

function organizationItem(value: Organization): Item {
  return {
    ...keys.organization(value.id),
    entity: 'ORGANIZATION',
    ...value,
    GSI2PK: due.reconcilePartition,
    GSI2SK: value.id,
    ...placeInList(value),
  };
}

/** Where those who run the platform find it. */
export function placeInList(value: Pick<Organization, 'status' | 'createdAt' | 'id'>): Item {
  return { GSI1PK: platform.organizations, GSI1SK: platform.organization(value) };
}
