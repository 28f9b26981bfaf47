import type { Currency, MinorUnits } from '../../../core/contract/model/money.ts';
import type { CustomerRow } from '../../../core/contract/schemas/customers.ts';
import { csv } from '../../../core/domain/csv.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import type { Page } from '../../data/table.ts';
import type { CustomerDeps } from './deps.ts';
import { type CustomerQuestion, listCustomers } from './list-customers.ts';

/** What a function may answer has an end: after this many rows the next request goes on. */
const mostRows = 5_000;

/**
 * The customers of the actor's venues as a spreadsheet (CSV), with the totals of those venues. `next`: where to go
 * on, null where that is all.
 * @throws as `listCustomers` does
 */
export async function exportCustomers(
  deps: CustomerDeps,
  actor: Actor,
  { cursor, ...question }: CustomerQuestion & { readonly cursor?: string | undefined },
): Promise<{ text: string; next: string | null }> {
  const rows: CustomerRow[] = [];
  let next: string | null = cursor ?? null;
  do {
    const asked = { ...question, limit: 100, cursor: next ?? undefined };
    const page: Page<CustomerRow> = await listCustomers(deps, actor, asked);
    rows.push(...page.items);
    next = page.next;
  } while (next !== null && rows.length < mostRows);
  return { text: csv(headings, rows.map(cells)), next };
}

const headings = [
  'Name',
  'Email',
  'Phone',
  'Language',
  'Offers by email',
  'Tags',
  'Bookings',
  'Visits',
  'No-shows',
  'Cancelled',
  'Spent',
  'Currency',
  'First visit (UTC)',
  'Last visit (UTC)',
  'Next visit (UTC)',
];

function cells({ name, email, phone, language, marketing, tags, totals, currency }: CustomerRow): string[] {
  const { bookings, visits, noShows, cancelled, spent, firstVisit, lastVisit, nextVisit } = totals;
  return [
    name,
    email,
    phone,
    language,
    marketing ? (marketing.agreed ? 'yes' : 'no') : '',
    tags.join(', '),
    ...[bookings, visits, noShows, cancelled].map(String),
    majorUnits(spent, currency),
    currency,
    ...[firstVisit, lastVisit, nextVisit].map((at) => at ?? ''),
  ];
}

/** `1250` cents as `12.50`: a spreadsheet calculates with it. */
function majorUnits(amount: MinorUnits, currency: Currency): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return (amount / 10 ** digits).toFixed(digits);
}
