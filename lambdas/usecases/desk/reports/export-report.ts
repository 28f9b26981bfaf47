import { salesFigures, visitCounts } from '../../../../core/contract/model/desk/day-figures.ts';
import { type Cell, csv, csvSpelling } from '../../../../core/domain/csv.ts';
import { todayAt } from '../../../../core/domain/lookup/list-filter.ts';
import { majorUnits } from '../../../../core/domain/money/major-units.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { activeOrganization, venueInScope } from '../../scope/venue-in-scope.ts';
import type { TodayDeps } from '../day/deps.ts';
import { type ReportQuestion, reportPeriod } from './get-report.ts';
import { reportedDays } from './reported-days.ts';

type Question = ReportQuestion & { readonly locale?: string | undefined };

const counts = visitCounts.keyof().options;
const amounts = salesFigures.keyof().options;

const titles: Readonly<Record<(typeof counts)[number] | (typeof amounts)[number], string>> = {
  bookings: 'Bookings',
  players: 'Players',
  sessions: 'Sessions',
  seats: 'Seats sold',
  capacity: 'Seats offered',
  arrived: 'Arrived',
  noShows: 'No-shows',
  walkIns: 'Walk-ins',
  gross: 'Gross',
  discounts: 'Discounts',
  taxes: 'Taxes',
  fees: 'Fees',
  net: 'Net',
  charged: 'Charged',
  taken: 'Taken',
  refunded: 'Refunded',
  disputed: 'Disputed',
  revenue: 'Revenue',
  giftCards: 'Paid with gift cards',
  balance: 'Balance due',
};

/**
 * A report as a spreadsheet (CSV): a line for each day and activity that had sessions or bookings. `locale`: whose
 * spreadsheets it is for.
 * @throws as `getReport` does
 */
export async function exportReport(
  deps: TodayDeps,
  actor: Actor,
  { locale, ...asked }: Question,
): Promise<string> {
  const venue = await venueInScope(deps, actor, 'reports.view', asked.venueId);
  const { currency } = await activeOrganization(deps.organizations, actor);
  const today = todayAt(deps.clock.now(), venue.timeZone);
  const period = { ...reportPeriod(asked, today), activityId: asked.activityId };
  const [days, known] = await Promise.all([
    reportedDays(deps.table, venue, period, today),
    activities(deps.table).listByVenue(venue.organizationId, venue.id),
  ]);
  const names = new Map(known.map(({ id, name }) => [id, name]));
  const rows = days.flatMap(({ date, activities: all }) =>
    all.map((each): Cell[] => [
      date,
      names.get(each.activityId) ?? '',
      ...counts.map((name) => ({ number: String(each.counts[name]) })),
      ...amounts.map((name) => ({ number: majorUnits(each.sales[name], currency) })),
      currency,
    ]),
  );
  const headings = ['Date', 'Activity', ...[...counts, ...amounts].map((name) => titles[name]), 'Currency'];
  return csv(headings, rows, csvSpelling(locale));
}
