import type * as z from 'zod';
import {
  type ActivityFigures,
  type CustomerFigures,
  leadTimeStarts,
  salesFigures,
  type TaxFigures,
  visitCounts,
} from '../../contract/model/desk/day-figures.ts';
import type { ActivityId } from '../../contract/model/ids.ts';
import type { LocalDate } from '../../contract/model/time.ts';
import type { ReportFigures, ReportParts, ReportView } from '../../contract/schemas/desk/reports.ts';
import { sum } from '../money/money.ts';
import { addDays } from '../time.ts';
import { taxKey } from './count-sales.ts';
import { countHours } from './weeks.ts';

/** One day of a venue, or of one activity of it. */
export interface ReportedDay {
  readonly date: LocalDate;
  readonly activities: readonly ActivityFigures[];
  readonly customers?: CustomerFigures | undefined;
}

export interface ReportedPeriod {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** A report of the days that were counted; a date without figures counts as nothing. */
export function sumReport(
  counted: readonly ReportedDay[],
  period: ReportedPeriod,
  nameOf: (id: ActivityId) => string,
): ReportParts {
  const all = counted.flatMap(({ activities }) => activities);
  const known = counted.flatMap(({ customers }) => customers ?? []);
  return {
    total: totalOf(all),
    days: sumDays(counted, period),
    activities: [...Map.groupBy(all, ({ activityId }) => activityId)]
      .map(([activityId, each]) => ({ activityId, name: nameOf(activityId), ...totalOf(each) }))
      .sort((a, b) => b.revenue - a.revenue || a.name.localeCompare(b.name)),
    hours: countHours(
      counted.flatMap(({ date, activities }) => activities.map(({ hours }) => ({ date, hours }))),
    ),
    ...partsOf(all),
    taxMonths: taxMonthsOf(counted),
    ...(known.length > 0 && {
      customers: {
        new: sum(known.map((each) => each.new)),
        returning: sum(known.map(({ returning }) => returning)),
      },
    }),
  };
}

/** Every date of the period, the oldest first. */
function sumDays(counted: readonly ReportedDay[], { from, to }: ReportedPeriod): ReportView['days'] {
  const byDate = new Map(counted.map((day) => [day.date, day]));
  const days: ReportView['days'] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    days.push({ date, ...totalOf(byDate.get(date)?.activities ?? []) });
  }
  return days;
}

function totalOf(all: readonly ActivityFigures[]): ReportFigures {
  return {
    ...addUp(
      visitCounts,
      all.map(({ counts }) => counts),
    ),
    ...addUp(
      salesFigures,
      all.map(({ sales }) => sales),
    ),
  };
}

function partsOf(
  all: readonly ActivityFigures[],
): Pick<ReportParts, 'sources' | 'leadTimes' | 'promoCodes' | 'taxes'> {
  const leadTimes = all.flatMap((each) => each.leadTimes);
  return {
    sources: addUpBy(
      all.flatMap(({ sources }) => sources),
      ({ source }) => source,
      ['bookings', 'players', 'revenue'],
    ).sort((a, b) => b.bookings - a.bookings || a.source.localeCompare(b.source)),
    leadTimes: leadTimeStarts.map((days) => {
      const each = leadTimes.filter((bucket) => bucket.days === days);
      return {
        days,
        bookings: sum(each.map(({ bookings }) => bookings)),
        players: sum(each.map(({ players }) => players)),
      };
    }),
    promoCodes: addUpBy(
      all.flatMap(({ promoCodes }) => promoCodes),
      ({ code }) => code,
      ['bookings', 'discount', 'revenue'],
    ).sort((a, b) => b.discount - a.discount || a.code.localeCompare(b.code)),
    taxes: addUpBy(
      all.flatMap(({ taxes }) => taxes),
      taxKey,
      ['amount'],
    ).sort(byNameAndRate),
  };
}

function taxMonthsOf(counted: readonly ReportedDay[]): ReportParts['taxMonths'] {
  const rows = counted.flatMap(({ date, activities }) =>
    activities.flatMap(({ taxes }) => taxes.map((tax) => ({ ...tax, month: date.slice(0, 7) }))),
  );
  const sums = addUpBy(rows, (row) => `${row.month} ${taxKey(row)}`, ['amount']);
  return sums.sort((a, b) => a.month.localeCompare(b.month) || byNameAndRate(a, b));
}

function byNameAndRate(a: TaxFigures, b: TaxFigures): number {
  return a.name.localeCompare(b.name) || (a.rate ?? 0) - (b.rate ?? 0);
}

/** Rows with one key become one row, whose `fields` are the sums. */
function addUpBy<K extends string, T extends Readonly<Record<K, number>>>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  fields: readonly K[],
): T[] {
  return [...Map.groupBy(rows, keyOf).values()].flatMap((each) => {
    const [first] = each;
    if (!first) return [];
    return [{ ...first, ...Object.fromEntries(fields.map((name) => [name, sum(each.map((r) => r[name]))])) }];
  });
}

/** The sums of each field. */
function addUp<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  rows: readonly Readonly<Record<string, number>>[],
): z.output<z.ZodObject<Shape>> {
  return schema.parse(
    Object.fromEntries(
      Object.keys(schema.shape).map((name) => [name, sum(rows.map((row) => row[name] ?? 0))]),
    ),
  );
}
