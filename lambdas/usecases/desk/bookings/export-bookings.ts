import type { Activity } from '../../../../core/contract/model/catalogue/activity.ts';
import type { ActivityId } from '../../../../core/contract/model/ids.ts';
import type { Currency } from '../../../../core/contract/model/money.ts';
import type { BookingRow } from '../../../../core/contract/schemas/desk/booking-lists.ts';
import { type Cell, csv, csvSpelling } from '../../../../core/domain/csv.ts';
import { phoneCell } from '../../../../core/domain/customers/phone.ts';
import { periodOf, todayAt } from '../../../../core/domain/lookup/list-filter.ts';
import { majorUnits } from '../../../../core/domain/money/major-units.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { spreadsheetTime } from '../../../../core/domain/spreadsheet-time.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { gatherPages } from '../../scope/gather-pages.ts';
import { activeOrganization, venueInScope } from '../../scope/venue-in-scope.ts';
import { type ListDeps, type ListQuestion, pageOfBookings, rowOf } from './list-bookings.ts';

/** What one answer is made of at most. The next request continues there. */
const most = { rows: 2_000, pages: 60, pageSize: 100 };

type Question = Omit<ListQuestion, 'limit'> & { readonly locale?: string | undefined };

/**
 * The bookings of a list as a spreadsheet (CSV), as many as one answer takes. Times are on the venue's clock;
 * `locale`: whose spreadsheets it is for. `next`: the cursor of the rest, null where that is all.
 * @throws as `listBookings` does
 */
export async function exportBookings(
  deps: ListDeps,
  actor: Actor,
  { cursor, locale, ...question }: Question,
  bounds = most,
): Promise<{ text: string; next: string | null }> {
  const { currency } = await activeOrganization(deps.organizations, actor);
  const venue = await venueInScope(deps, actor, 'customers.export', question.venueId);
  const period = periodOf(question, todayAt(deps.clock.now(), venue.timeZone));
  const { items, next } = await gatherPages(bounds, cursor, (paging) =>
    pageOfBookings(deps.table, venue, period, { ...question, ...paging }),
  );
  const known = await activities(deps.table).listByVenue(venue.organizationId, venue.id);
  const names = namesOf(known);
  const setting = { timeZone: venue.timeZone, currency };
  const cells = items.map(({ entry }) => cellsOf(rowOf(entry), setting, names));
  return { text: csv(headings, cells, csvSpelling(locale)), next };
}

const namesOf = (known: readonly Activity[]) => new Map(known.map(({ id, name }) => [id, name]));

const headings = [
  'Reference',
  'Activity',
  'Start',
  'End',
  'State',
  'Payment',
  'Name',
  'Email',
  'Phone',
  'Players',
  'Total',
  'Paid',
  'Balance',
  'Currency',
  'Source',
  'Promo code',
  'Booked',
  'Time zone',
];

function cellsOf(
  row: BookingRow,
  { timeZone, currency }: { readonly timeZone: string; readonly currency: Currency },
  names: ReadonlyMap<ActivityId, string>,
): Cell[] {
  const { reference, activityId, startsAt, endsAt, state, paymentState, guest, guestCount } = row;
  const money = (amount: number): Cell => ({ number: majorUnits(amount, currency) });
  return [
    reference,
    names.get(activityId) ?? '',
    spreadsheetTime(startsAt, timeZone),
    spreadsheetTime(endsAt, timeZone),
    state,
    paymentState,
    guest.name,
    guest.email,
    phoneCell(guest.phone),
    String(guestCount),
    ...[row.total, row.paid, row.balance].map(money),
    currency,
    row.source,
    row.promoCode ?? '',
    spreadsheetTime(row.createdAt, timeZone),
    timeZone,
  ];
}
