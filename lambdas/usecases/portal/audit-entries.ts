import type { AuditEntry } from '../../../core/contract/model/audit.ts';
import { csv } from '../../../core/domain/csv.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import { type AuditFilter, auditLog } from '../../data/audit.ts';
import type { Page, Paging, Table } from '../../data/table.ts';
import { activeOrganization, type OrganizationReader } from './venue-in-scope.ts';

interface Deps {
  readonly table: Table;
  readonly organizations: OrganizationReader;
}

/** `month` is in UTC. */
export type AuditQuestion = AuditFilter & { readonly month: string };

/** What the people of an organization did, the newest first. @throws Problem('suspended' | 'forbidden' | 'invalid-input') */
export async function listAuditEntries(
  { table, organizations }: Deps,
  actor: Actor,
  { month, limit, cursor, ...filter }: AuditQuestion & Paging,
): Promise<Page<AuditEntry>> {
  const { id } = await activeOrganization(organizations, actor);
  return auditLog(table).page(id, month, filter, { limit, cursor });
}

/** The same as a spreadsheet (CSV), the whole month. @throws Problem('suspended' | 'forbidden') */
export async function exportAuditEntries(deps: Deps, actor: Actor, asked: AuditQuestion): Promise<string> {
  const rows: AuditEntry[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<AuditEntry> = await listAuditEntries(deps, actor, { ...asked, limit: 100, cursor });
    rows.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return csv(headings, rows.map(cells));
}

const headings = [
  'Time (UTC)',
  'Person',
  'Role',
  'Address',
  'Action',
  'Kind',
  'Of',
  'Before',
  'After',
  'Reason',
];

function cells({ at, actor, address, action, resource, before, after, reason }: AuditEntry): string[] {
  const text = (values: object | undefined) => (values ? JSON.stringify(values) : '');
  const { kind, id } = resource;
  return [
    at,
    actor.name,
    actor.role,
    address ?? '',
    action,
    kind,
    id,
    text(before),
    text(after),
    reason ?? '',
  ];
}
