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

/** Characters: what a function may answer has an end, at six megabytes; after so many the next request goes on. */
const mostText = 3_000_000;

/**
 * The same as a spreadsheet (CSV), the whole month. `next`: where to go on, null where that is all.
 * @throws Problem('suspended' | 'forbidden'); Problem('invalid-input') for a cursor that is none
 */
export async function exportAuditEntries(
  deps: Deps,
  actor: Actor,
  { cursor, ...asked }: AuditQuestion & Pick<Paging, 'cursor'>,
  most = mostText,
): Promise<{ text: string; next: string | null }> {
  const rows: string[][] = [];
  let next: string | null = cursor ?? null;
  let length = 0;
  do {
    const paging = { limit: 25, cursor: next ?? undefined };
    const page: Page<AuditEntry> = await listAuditEntries(deps, actor, { ...asked, ...paging });
    const added = page.items.map(cells);
    rows.push(...added);
    length += added.flat().join().length;
    next = page.next;
  } while (next !== null && length < most);
  return { text: csv(headings, rows), next };
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
