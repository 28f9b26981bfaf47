import type { ReportView } from '../../../../../../core/contract/schemas/desk/reports.ts';
import { periodFormatter } from '../../../../../../core/words/period-format.ts';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { type Bucket, bucketsOf, grainOf } from '../period/buckets.ts';
import type { Period } from '../period/period.ts';

/** A bar of the chart and a row of the table: days together, with those of the period before beside them. */
export interface Step extends Bucket {
  /** Below the chart, and in the table. */
  readonly label: string;
  readonly name: string;
  readonly earlier?: Bucket | undefined;
}

const titles = { day: 'reports.byDay', week: 'reports.byWeek', month: 'reports.byMonth' } as const;

/** How the steps of a period are named: days, weeks or months, as many as can be told apart. */
export function useStepNames(period: Period) {
  const { t, locale } = useWords();
  const format = useFormat();
  const { dayMonth, shortMonth } = periodFormatter(locale);
  const grain = grainOf(period);
  return {
    grain,
    /** Below the chart. */
    labelOf: ({ from }: Period) => (grain === 'month' ? shortMonth(from.slice(0, 7)) : dayMonth(from)),
    nameOf: ({ from, to }: Period) => {
      if (grain === 'day') return format.shortDate(from);
      if (grain === 'month') return format.month(from.slice(0, 7));
      return t('fromTo', { from: dayMonth(from), to: dayMonth(to) });
    },
    /** `Revenue by week` */
    titleOf: (what: string) => t(titles[grain], { what }),
    /** What the dashed line of another period is called. */
    lineOf: ({ from, to }: Period) => t('fromTo', { from: dayMonth(from), to: dayMonth(to) }),
  };
}

/** A report by day, week or month. */
export function useSteps({ days, before, from, to }: ReportView) {
  const { grain, labelOf, nameOf, titleOf, lineOf } = useStepNames({ from, to });
  const earlier = before && bucketsOf(before.days, grain);
  const steps = bucketsOf(days, grain).map(
    (bucket, index): Step => ({
      ...bucket,
      label: labelOf(bucket),
      name: nameOf(bucket),
      earlier: earlier?.[index],
    }),
  );
  return { steps, titleOf, before: before && lineOf(before) };
}
