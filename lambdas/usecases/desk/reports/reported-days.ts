import type { ActivityId } from '../../../../core/contract/model/ids.ts';
import type { LocalDate } from '../../../../core/contract/model/time.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import type { ReportedDay, ReportedPeriod } from '../../../../core/domain/figures/sum-report.ts';
import { addDays } from '../../../../core/domain/time.ts';
import { dayFiguresOf } from '../../../data/desk/day-figures.ts';
import type { Table } from '../../../data/table.ts';
import { countDayNow } from '../day/count-day-figures.ts';

interface Asked extends ReportedPeriod {
  readonly activityId?: ActivityId | undefined;
}

/**
 * The days of a period that were counted. One query reads a small item for each; bookings are read of today only, and
 * of yesterday until the night has counted it. A period to come has no days.
 */
export async function reportedDays(
  table: Table,
  venue: Venue,
  { from, to, activityId }: Asked,
  today: LocalDate,
): Promise<ReportedDay[]> {
  if (from > to) return [];
  const stored = await dayFiguresOf(table).listBetween(venue.organizationId, venue.id, from, to);
  const known = new Set(stored.map(({ date }) => date));
  const missing = [addDays(today, -1), today].filter(
    (date) => date >= from && date <= to && !known.has(date),
  );
  const counted = await Promise.all(
    missing.map(async (date) => ({ date, ...(await countDayNow(table, venue, date)) })),
  );
  const days: ReportedDay[] = [...stored, ...counted].sort((a, b) => a.date.localeCompare(b.date));
  if (!activityId) return days;
  return days.map(({ date, activities }) => ({
    date,
    activities: activities.filter((each) => each.activityId === activityId),
  }));
}
