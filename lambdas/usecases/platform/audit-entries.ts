import { isAuditedAction } from '../../../core/contract/audited-actions.ts';
import type { AuditEntry } from '../../../core/contract/model/platform/audit.ts';
import { csv, csvSpelling } from '../../../core/domain/csv.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import { commonZone, spreadsheetTime } from '../../../core/domain/spreadsheet-time.ts';
import { audit } from '../../../core/words/audit.ts';
import { type Language, languages } from '../../../core/words/languages.ts';
import { translatorIn } from '../../../core/words/translate.ts';
import { type AuditFilter, auditLog } from '../../data/platform/audit.ts';
import type { Page, Paging, Table } from '../../data/table.ts';
import { venues } from '../../data/venue/venues.ts';
import { activeOrganization, type OrganizationReader } from '../scope/venue-in-scope.ts';

interface Deps {
  readonly table: Table;
  readonly organizations: OrganizationReader;
}

/** `month` is in UTC. */
export type AuditQuestion = AuditFilter & { readonly month: string };

/**
 * What the people of an organization did, the newest first.
 * @throws Problem('suspended' | 'forbidden' | 'invalid-input')
 */
export async function listAuditEntries(
  { table, organizations }: Deps,
  actor: Actor,
  { month, limit, cursor, ...filter }: AuditQuestion & Paging,
): Promise<Page<AuditEntry>> {
  const { id } = await activeOrganization(organizations, actor);
  return auditLog(table).page(id, month, filter, { limit, cursor });
}

/**
 * The limits of one answer; the next request continues. `text` in characters, because a function may answer
 * at most six megabytes; `pages`, because a filter with few matches reads many pages, and a function's time
 * is limited.
 */
const most = { text: 3_000_000, pages: 40, pageSize: 250 };

/** The part of a spreadsheet that is requested, and the country whose spreadsheet programs it is for. */
type ExportInput = Pick<Paging, 'cursor'> & { readonly locale?: string | undefined };

/**
 * The same as a spreadsheet (CSV) in the time zone of the organization's venues, as much of the month as fits
 * into one answer. `locale`: the language of its sentences, and the country whose spreadsheet programs it is for. `next`: where to continue;
 * null at the end.
 * @throws Problem('suspended' | 'forbidden'); Problem('invalid-input') for an invalid cursor
 */
export async function exportAuditEntries(
  { table, organizations }: Deps,
  actor: Actor,
  { month, cursor, locale, ...filter }: AuditQuestion & ExportInput,
  bounds = most,
): Promise<{ text: string; next: string | null }> {
  const { id } = await activeOrganization(organizations, actor);
  const t = translatorIn(audit, languageIn(locale));
  const sentence = (action: string) => (isAuditedAction(action) ? t(`did.${action}`) : action);
  const zone = commonZone((await venues(table).list(id)).map(({ timeZone }) => timeZone));
  const rows: string[][] = [];
  let next: string | null = cursor ?? null;
  let length = 0;
  for (let page = 1; page <= bounds.pages && length < bounds.text; page++) {
    const paging = { limit: bounds.pageSize, cursor: next ?? undefined };
    const found: Page<AuditEntry> = await auditLog(table).page(id, month, filter, paging);
    const added = found.items.map((entry) => cells(entry, zone, sentence));
    rows.push(...added);
    length += added.flat().join().length;
    next = found.next;
    if (next === null) break;
  }
  return { text: csv(headings, rows, csvSpelling(locale)), next };
}

/** The language of a locale such as `de-AT`; English where the product does not speak it. */
function languageIn(locale = ''): Language {
  return languages.find((each) => each === locale.split('-')[0]?.toLowerCase()) ?? 'en';
}

const headings = [
  'Time',
  'Time zone',
  'Person',
  'Role',
  'Address',
  'Action',
  'Action ID',
  'Kind',
  'Of',
  'Before',
  'After',
  'Reason',
];

function cells(
  { at, actor, address, action, resource, before, after, reason }: AuditEntry,
  zone: string,
  sentence: (action: string) => string,
): string[] {
  const text = (values: object | undefined) => (values ? JSON.stringify(values) : '');
  const { kind, id } = resource;
  return [
    spreadsheetTime(at, zone),
    zone,
    actor.name,
    actor.role,
    address ?? '',
    sentence(action),
    action,
    kind,
    id,
    text(before),
    text(after),
    reason ?? '',
  ];
}
