import type { ReportView } from '../../../../../../core/contract/schemas/desk/reports.ts';
import { periodFormatter } from '../../../../../../core/words/period-format.ts';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { type Bucket, bucketsOf, grainOf } from '../period/buckets.ts';

/** A bar of the chart and a row of the table: days together, with those of the period before beside them. */
export interface Step extends Bucket {
  /** Below the chart, and in the table. */
  readonly label: string;
  readonly name: string;
  readonly earlier?: Bucket | undefined;
}

const titles = { day: 'reports.byDay', week: 'reports.byWeek', month: 'reports.byMonth' } as const;

/** A report by day, week or month. */
export function useSteps({ days, before, from, to }: ReportView) {
  const { t, locale } = useWords();
  const format = useFormat();
  const { dayMonth, shortMonth } = periodFormatter(locale);
  const grain = grainOf({ from, to });
  const earlier = before && bucketsOf(before.days, grain);
  const nameOf = (bucket: Bucket) => {
    if (grain === 'day') return format.shortDate(bucket.from);
    if (grain === 'month') return format.month(bucket.from.slice(0, 7));
    return t('fromTo', { from: dayMonth(bucket.from), to: dayMonth(bucket.to) });
  };
  const steps = bucketsOf(days, grain).map(
    (bucket, index): Step => ({
      ...bucket,
      label: grain === 'month' ? shortMonth(bucket.from.slice(0, 7)) : dayMonth(bucket.from),
      name: nameOf(bucket),
      earlier: earlier?.[index],
    }),
  );
  return {
    steps,
    /** `Revenue by week` */
    titleOf: (what: string) => t(titles[grain], { what }),
    /** What the dashed line is called. */
    before: before && t('fromTo', { from: dayMonth(before.from), to: dayMonth(before.to) }),
  };
}
