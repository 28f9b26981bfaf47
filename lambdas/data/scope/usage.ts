import * as z from 'zod';
import type { OrganizationId } from '../../../core/contract/model/ids.ts';
import type { Organization } from '../../../core/contract/model/platform/organization.ts';
import type { LimitedKind } from '../../../core/contract/model/platform/plan.ts';
import { limitsOf } from '../../../core/domain/plans.ts';
import { atLeast, countBelow } from '../conditions.ts';
import { keys } from '../keys.ts';
import { getItem, type Table } from '../table.ts';
import type { Update } from '../transaction.ts';

const count = z.int().min(0).default(0);

const usage = z.object({ venues: count, activities: count, members: count, apiKeys: count, webhooks: count });

/** How many of each kind an organization has. */
export type Usage = z.infer<typeof usage>;

export const usages = (table: Table) => ({
  get: async (org: OrganizationId): Promise<Usage> =>
    (await getItem(table, keys.usage(org), usage)) ?? usage.parse({}),
});

/**
 * Counts one more of this kind: part of the transaction that creates it. It is refused at the limit, however
 * many requests are concurrent; an organization above a lowered limit keeps what it has and gets no more.
 */
export function claims(
  organization: Pick<Organization, 'id' | 'plan' | 'limits'>,
  kind: LimitedKind,
): Update {
  return {
    update: keys.usage(organization.id),
    set: { entity: 'USAGE', organizationId: organization.id },
    add: { [kind]: 1 },
    only: [countBelow(kind, limitsOf(organization)[kind])],
  };
}

/** One less of this kind: part of the transaction that ends it. Only what was claimed can be released. */
export function releaseClaim(organizationId: OrganizationId, kind: LimitedKind): Update {
  return { update: keys.usage(organizationId), add: { [kind]: -1 }, only: [atLeast(kind, 1)] };
}
