import type { AuditedAction } from '../../../core/contract/audited-actions.ts';
import type { BookingId, OrganizationId } from '../../../core/contract/model/ids.ts';
import { type AuditEntry, type Audited, auditEntry } from '../../../core/contract/model/platform/audit.ts';
import type { Instant } from '../../../core/contract/model/time.ts';
import { diffValues } from '../../../core/domain/audit-log/changes.ts';
import type { Person } from '../../../core/domain/permissions/actor.ts';
import { addDays, monthOf } from '../../../core/domain/time.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absent, type Condition, present } from '../conditions.ts';
import { findItems } from '../find.ts';
import { auditOf, bookingAudit, keys } from '../keys.ts';
import { type Page, type Paging, putNewItem, queryPage, type Table } from '../table.ts';
import { type Put, updateItem } from '../transaction.ts';

interface Deed {
  readonly organizationId: OrganizationId;
  readonly actor: Person;
  readonly action: AuditedAction;
  readonly resource: Audited;
  /** As it was and as it is; only what differs is kept. Nothing personal of a guest or a customer. */
  readonly before?: object | undefined;
  readonly after?: object | undefined;
  /** What the person gave as the reason, for what goes beyond a rule. */
  readonly reason?: string | undefined;
  readonly at: Instant;
  /** Unique within the instant. */
  readonly id: string;
}

/** Who did what, when, from where and why: written in the same transaction as what was done. */
export function auditWrite({ organizationId, actor, before, after, reason, ...deed }: Deed): Put {
  const { userId, name, role, address } = actor;
  const entry: AuditEntry = {
    organizationId,
    actor: { userId, name, role },
    address,
    ...deed,
    ...diffValues(before && { ...before }, after && { ...after }),
    ...(reason !== undefined && { reason }),
  };
  return {
    put: { ...keys.audit(organizationId, entry.at, entry.id), entity: 'AUDIT', ...entry, ...indexOf(entry) },
    only: [absent],
  };
}

/** An entry about a booking is also found by the booking. */
function indexOf({ organizationId, resource, at, id }: AuditEntry) {
  if (resource.kind !== 'booking') return {};
  return {
    GSI1PK: bookingAudit.partition(organizationId, resource.id),
    GSI1SK: bookingAudit.sort(at, id),
  };
}

/** The filter of a search; absent fields match everything. */
export interface AuditFilter {
  readonly userId?: string | undefined;
  readonly action?: string | undefined;
  readonly kind?: string | undefined;
  readonly resourceId?: string | undefined;
}

export const auditLog = (table: Table) => ({
  /** For what is not a write of the table by itself: said before it is done. */
  add: ({ put }: Put) => putNewItem(table, put),

  /** A page of a month (in UTC), the newest first. @throws Problem('invalid-input') for a cursor that is none */
  page: (
    org: OrganizationId,
    month: string,
    filter: AuditFilter,
    paging: Paging,
  ): Promise<Page<AuditEntry>> =>
    queryPage(table, accessPatterns.auditOfMonth, { partition: auditOf(org, month) }, auditEntry, {
      ...paging,
      newestFirst: true,
      only: condition(filter),
    }),

  /** What people did to a booking, the oldest first. */
  ofBooking: (org: OrganizationId, booking: BookingId): Promise<AuditEntry[]> =>
    findItems(
      table,
      accessPatterns.auditOfBooking,
      { partition: bookingAudit.partition(org, booking) },
      auditEntry,
    ),

  /**
   * Blanks the reasons that people gave for what they did with these bookings or gift cards from an instant on; who did
   * what when stays. Done again, it changes nothing.
   */
  async forgetReasons(
    org: OrganizationId,
    { kind, ids }: { readonly kind: 'booking' | 'gift-card'; readonly ids: ReadonlySet<string> },
    { from, until }: { readonly from: Instant; readonly until: Instant },
  ): Promise<void> {
    for (const month of monthsBetween(from, until)) {
      let cursor: string | undefined;
      do {
        const found = await auditLog(table).page(org, month, { kind }, { limit: 250, cursor });
        for (const { at, id, resource, reason } of found.items) {
          if (!reason || reason === erasedReason || !ids.has(resource.id)) continue;
          await updateItem(table, {
            update: keys.audit(org, at, id),
            set: { reason: erasedReason },
            only: [present],
          });
        }
        cursor = found.next ?? undefined;
      } while (cursor !== undefined);
    }
  },
});

/** In place of a reason that was blanked. */
const erasedReason = 'Erased with the guest';

/** The months (UTC) of a period, its last one included. */
function monthsBetween(from: Instant, until: Instant): string[] {
  const months: string[] = [];
  const last = monthOf(until);
  for (let month = monthOf(from); month <= last; month = monthOf(addDays(`${month}-01`, 31)))
    months.push(month);
  return months;
}

function condition(filter: AuditFilter): Condition | undefined {
  const wanted = [
    ['actor.userId', filter.userId],
    ['action', filter.action],
    ['resource.kind', filter.kind],
    ['resource.id', filter.resourceId],
  ].flatMap(([path = '', value]) => (value === undefined ? [] : [{ path, value }]));
  if (wanted.length === 0) return undefined;
  const alias = (name: string) => `#${name}`;
  return {
    text: wanted
      .map(({ path }, index) => `${path.split('.').map(alias).join('.')} = :wanted${index}`)
      .join(' AND '),
    names: Object.fromEntries(
      wanted.flatMap(({ path }) => path.split('.').map((name) => [alias(name), name])),
    ),
    values: Object.fromEntries(wanted.map(({ value }, index) => [`:wanted${index}`, value])),
  };
}
