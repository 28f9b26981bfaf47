import type { CustomerRow } from '../../../core/contract/schemas/customers.ts';
import { csv } from '../../../core/domain/csv.ts';
import { majorUnits } from '../../../core/domain/money/major-units.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import type { Page, Paging } from '../../data/table.ts';
import { activeOrganization } from '../portal/venue-in-scope.ts';
import type { CustomerDeps } from './deps.ts';
import { type CustomerQuestion, pageOfCustomers } from './list-customers.ts';

/**
 * What one answer is made of at most; the next request goes on. Rows, for what a function may answer has an end; and
 * pages, for a tag that few have reads on and on, and a function has so many seconds.
 */
const most = { rows: 5_000, pages: 60, pageSize: 100 };

/**
 * The customers of the actor's venues as a spreadsheet (CSV), with the totals of those venues; as many as one answer
 * takes. `next`: where to go on, null where that is all.
 * @throws as `listCustomers` does
 */
export async function exportCustomers(
  deps: CustomerDeps,
  actor: Actor,
  { cursor, ...question }: CustomerQuestion & Pick<Paging, 'cursor'>,
  bounds = most,
): Promise<{ text: string; next: string | null }> {
  const organization = await activeOrganization(deps.organizations, actor);
  const rows: CustomerRow[] = [];
  let next: string | null = cursor ?? null;
  for (let page = 1; page <= bounds.pages && rows.length < bounds.rows; page++) {
    const asked = { ...question, limit: bounds.pageSize, cursor: next ?? undefined };
    const found: Page<CustomerRow> = await pageOfCustomers(deps, actor, organization, asked);
    rows.push(...found.items);
    next = found.next;
    if (next === null) break;
  }
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
