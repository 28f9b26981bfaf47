import { type OrganizationId, organizationId } from '../../../core/contract/model/ids.ts';
import { type SupportAccess, supportAccess } from '../../../core/contract/model/platform/support-access.ts';
import type { Instant } from '../../../core/contract/model/time.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absent, is, lacks } from '../conditions.ts';
import { findPage } from '../find.ts';
import { keys, platform, supportAccessOf } from '../keys.ts';
import { getItem, type Page, type Paging, queryPage, type Table } from '../table.ts';
import { transact, type Write } from '../transaction.ts';

/** Which support access an operator has open. */
const pointer = supportAccess.pick({ id: true, startedAt: true }).extend({ organizationId });

export const supportAccesses = (table: Table) => ({
  /**
   * Starts an access and ends the one that the operator has open: they have one at a time.
   * @returns false when the operator started or ended another one meanwhile; nothing is written then
   */
  async start(value: SupportAccess, open: SupportAccess | null, extra: readonly Write[]): Promise<boolean> {
    const { id, organizationId, startedAt, operator } = value;
    const key = keys.openSupportAccess(operator.userId);
    const opened = { ...key, entity: 'SUPPORT_ACCESS_OPEN', id, organizationId, startedAt };
    const outcome = await transact(table, [
      { put: opened, only: [open ? is('id', open.id) : absent] },
      { put: itemOf(value), only: [absent] },
      ...(open && open.endedAt === undefined ? [ending(open, startedAt)] : []),
      ...extra,
    ]);
    return outcome.done;
  },

  get: (org: OrganizationId, startedAt: Instant, id: string) =>
    getItem(table, keys.supportAccess(org, startedAt, id), supportAccess),

  /** The access that the operator started last and has not ended; it may be over by its time or by its owner. */
  async open(userId: string): Promise<SupportAccess | null> {
    const found = await getItem(table, keys.openSupportAccess(userId), pointer);
    return (
      found &&
      getItem(table, keys.supportAccess(found.organizationId, found.startedAt, found.id), supportAccess)
    );
  },

  /** @returns false when it has ended before */
  async end(value: SupportAccess, endedAt: Instant, extra: readonly Write[]): Promise<boolean> {
    const forget = { delete: keys.openSupportAccess(value.operator.userId), only: [is('id', value.id)] };
    return (await transact(table, [ending(value, endedAt), forget, ...extra])).done;
  },

  /**
   * Ends it by the organization's hand: what says that its operator has it open stays, and leads to an access that is
   * over.
   * @returns false when it has ended before
   */
  revoke: async (value: SupportAccess, endedAt: Instant, extra: readonly Write[]): Promise<boolean> =>
    (await transact(table, [ending(value, endedAt), ...extra])).done,

  /** Those to any organization, the latest first. @throws Problem('invalid-input') for a cursor that is none */
  pageOfAll: (paging: Paging): Promise<Page<SupportAccess>> =>
    findPage(
      table,
      accessPatterns.supportAccessOfPlatform,
      { partition: platform.supportAccess },
      supportAccess,
      { ...paging, newestFirst: true },
    ),

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

const itemOf = (value: SupportAccess) => ({
  ...keyOf(value),
  entity: 'SUPPORT_ACCESS',
  ...value,
  GSI1PK: platform.supportAccess,
  GSI1SK: platform.supportAccessAt(value.startedAt, value.id),
});

const ending = (value: SupportAccess, endedAt: Instant) => ({
  update: keyOf(value),
  set: { endedAt },
  only: [lacks('endedAt')],
});
