import * as z from 'zod';
import { type OrganizationId, organizationId } from '../../../core/contract/model/ids.ts';
import { currency, minorUnits } from '../../../core/contract/model/money.ts';
import { type Organization, organizationStatus } from '../../../core/contract/model/platform/organization.ts';
import { plan } from '../../../core/contract/model/platform/plan.ts';
import { instant, localDate } from '../../../core/contract/model/time.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absent, present } from '../conditions.ts';
import { keys, platform } from '../keys.ts';
import { getItem, queryItems, type Table } from '../table.ts';
import { type Put, type Update, updateItem } from '../transaction.ts';

const count = z.int().min(0).default(0);

/** What there is of an organization, and what came of it in 30 days. */
const counted = z.object({
  venues: count,
  activities: count,
  bookings: count,
  guests: count,
  /** Money received and not given back, in minor units. */
  revenue: minorUnits.default(0),
  /** The last of the 30 days; absent in counts from before days were kept. */
  countedTo: localDate.optional(),
  /** The bookings of each day, the earliest first. */
  perDay: z.array(z.int().min(0)).default([]),
});

const figuresItem = counted.extend({
  organizationId,
  currency,
  status: organizationStatus,
  plan,
  /** Absent until the first night. */
  countedAt: instant.optional(),
});

type Counted = z.infer<typeof counted>;

/**
 * One small item an organization, all in one partition: the platform is added up without reading what the
 * organizations own.
 */
export const figures = (table: Table) => ({
  list: () =>
    queryItems(table, accessPatterns.figuresOfOrganizations, { partition: platform.figures }, figuresItem),

  get: (org: OrganizationId) => getItem(table, keys.figures(org), figuresItem),

  /** Replaces the previous nightly count. An unknown organization gets no figures. */
  async count(org: OrganizationId, value: Counted, countedAt: string): Promise<void> {
    await updateItem(table, { update: keys.figures(org), set: { ...value, countedAt }, only: [present] });
  },
});

/** Part of the transaction that makes the organization. */
export function newFigures({ id: organizationId, currency, status, plan }: Organization): Put {
  return {
    put: { ...keys.figures(organizationId), entity: 'FIGURES', organizationId, currency, status, plan },
    only: [absent],
  };
}

/** Part of the transaction that changes the organization. */
export function changedFigures({ id, status, plan }: Pick<Organization, 'id' | 'status' | 'plan'>): Update {
  return { update: keys.figures(id), set: { status, plan }, only: [present] };
}
