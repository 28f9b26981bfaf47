import type { VenueId } from '../../../../core/contract/model/ids.ts';
import type { CustomerRow } from '../../../../core/contract/schemas/people/customers.ts';
import { type Cell, csv, csvSpelling } from '../../../../core/domain/csv.ts';
import { phoneCell } from '../../../../core/domain/customers/phone.ts';
import { majorUnits } from '../../../../core/domain/money/major-units.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { commonZone, spreadsheetTime } from '../../../../core/domain/spreadsheet-time.ts';
import type { Paging } from '../../../data/table.ts';
import { venues } from '../../../data/venue/venues.ts';
import { gatherPages } from '../../scope/gather-pages.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';
import type { CustomerDeps } from './deps.ts';
import { type CustomerQuestion, pageOfCustomers } from './list-customers.ts';

/**
 * The limits of one answer; the next request continues. `rows`, because the size of an answer is limited;
 * `pages`, because a rare tag reads many pages, and a function's time is limited.
 */
const most = { rows: 5_000, pages: 60, pageSize: 100 };

/** The part of a spreadsheet that is requested, and the country whose spreadsheet programs it is for. */
type ExportInput = Pick<Paging, 'cursor'> & { readonly locale?: string | undefined };

/**
 * The customers of the actor's venues as a spreadsheet (CSV), with the totals of those venues; as many as fit
 * into one answer. Times are in the time zone of a customer's venues. `locale`: the country whose spreadsheet
 * programs it is for. `next`: where to continue; null at the end.
 * @throws as `listCustomers` does
 */
export async function exportCustomers(
  deps: CustomerDeps,
  actor: Actor,
  { cursor, locale, ...question }: CustomerQuestion & ExportInput,
  bounds = most,
): Promise<{ text: string; next: string | null }> {
  const organization = await activeOrganization(deps.organizations, actor);
  const { items: rows, next } = await gatherPages(bounds, cursor, (paging) =>
    pageOfCustomers(deps, actor, organization, { ...question, ...paging }),
  );
  const zones = new Map(
    (await venues(deps.table).list(organization.id)).map((each) => [each.id, each.timeZone]),
  );
  const text = csv(
    headings,
    rows.map((row) => cells(row, zones)),
    csvSpelling(locale),
  );
  return { text, next };
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
  'First visit',
  'Last visit',
  'Next visit',
  'Time zone',
];

function cells(row: CustomerRow, zones: ReadonlyMap<VenueId, string>): Cell[] {
  const { name, email, phone, language, marketing, tags, totals, currency, venueIds } = row;
  const zone = commonZone(venueIds.flatMap((id) => zones.get(id) ?? []));
  const { bookings, visits, noShows, cancelled, spent, firstVisit, lastVisit, nextVisit } = totals;
  return [
    name,
    email,
    phoneCell(phone),
    language,
    marketing ? (marketing.agreed ? 'yes' : 'no') : '',
    tags.join(', '),
    ...[bookings, visits, noShows, cancelled].map(String),
    { number: majorUnits(spent, currency) },
    currency,
    ...[firstVisit, lastVisit, nextVisit].map((at) => (at ? spreadsheetTime(at, zone) : '')),
    zone,
  ];
}
