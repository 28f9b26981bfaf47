import type { LocalDate } from '../../../../../../core/contract/model/time.ts';
import { type ReportFigures, reportFigures } from '../../../../../../core/contract/schemas/desk/reports.ts';
import { addDays, daysBetween } from '../../../../../../core/domain/time.ts';
import type { Period } from './period.ts';

/** What one bar of a chart and one row of a table stand for. */
export type Grain = 'day' | 'week' | 'month';

type Day = ReportFigures & { readonly date: LocalDate };

/** Some days of a report together. */
export interface Bucket extends ReportFigures {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** As many bars as can be told apart: a month by day, half a year by week, more by month. */
export function grainOf({ from, to }: Period): Grain {
  const days = daysBetween(from, to) + 1;
  if (days <= 31) return 'day';
  return days <= 184 ? 'week' : 'month';
}

/**
 * The days of a report in groups, the oldest first. Weeks are counted from the first day, so that those of two periods
 * of the same length stand beside each other; months are those of the calendar.
 */
export function groupDays<D extends { readonly date: LocalDate }>(
  days: readonly D[],
  grain: Grain,
): (Period & { readonly days: readonly D[] })[] {
  const start = days[0]?.date ?? '';
  const keyOf = ({ date }: D) => {
    if (grain === 'month') return date.slice(0, 7);
    return grain === 'day' ? date : addDays(start, 7 * Math.floor(daysBetween(start, date) / 7));
  };
  return [...Map.groupBy(days, keyOf).values()].map((each) => ({
    from: each[0]?.date ?? '',
    to: each.at(-1)?.date ?? '',
    days: each,
  }));
}

/** The same with the sums of each group. */
export function bucketsOf(days: readonly Day[], grain: Grain): Bucket[] {
  return groupDays(days, grain).map(({ days: each, ...dates }) => ({ ...dates, ...sumFigures(each) }));
}

function sumFigures(all: readonly ReportFigures[]): ReportFigures {
  return reportFigures.parse(
    Object.fromEntries(
      reportFigures.keyof().options.map((name) => [name, all.reduce((sum, each) => sum + each[name], 0)]),
    ),
  );
}
