import type { OrganizationId } from '../../core/contract/model/ids.ts';
import { type SupportAccess, supportAccess } from '../../core/contract/model/support-access.ts';
import type { Instant } from '../../core/contract/model/time.ts';
import { accessPatterns } from './access-patterns.ts';
import { absent, lacks } from './conditions.ts';
import { keys, supportAccessOf } from './keys.ts';
import { getItem, type Page, type Paging, queryPage, type Table } from './table.ts';
import { transact, type Write } from './transaction.ts';

export const supportAccesses = (table: Table) => ({
  /** Writes that somebody looks in, before they can. */
  async start(value: SupportAccess, extra: readonly Write[]): Promise<void> {
    const put = { ...keyOf(value), entity: 'SUPPORT_ACCESS', ...value };
    const outcome = await transact(table, [{ put, only: [absent] }, ...extra]);
    if (!outcome.done) throw new Error('Two accesses had the same name.');
  },

  get: (org: OrganizationId, startedAt: Instant, id: string) =>
    getItem(table, keys.supportAccess(org, startedAt, id), supportAccess),

  /** Answers false when it has ended before. */
  async end(value: SupportAccess, endedAt: Instant, extra: readonly Write[]): Promise<boolean> {
    const update = { update: keyOf(value), set: { endedAt }, only: [lacks('endedAt')] };
    return (await transact(table, [update, ...extra])).done;
  },

  /** The latest first. @throws Problem('invalid-input') for a cursor that is none */
  page: (org: OrganizationId, paging: Paging): Promise<Page<SupportAccess>> =>
    queryPage(
      table,
      accessPatterns.supportAccessOfOrganization,
      { partition: supportAccessOf(org) },
      supportAccess,
      { ...paging, newestFirst: true },
    ),
});

const keyOf = ({ organizationId, startedAt, id }: SupportAccess) =>
  keys.supportAccess(organizationId, startedAt, id);
