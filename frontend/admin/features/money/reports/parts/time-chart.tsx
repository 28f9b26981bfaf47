import { CompositeChart } from '@mantine/charts';
import { Paper, Text } from '@mantine/core';
import { useWords } from '../../../../frame/words.ts';
import { Legend } from './legend.tsx';
import classes from './report.module.css';
import { Tip } from './tip.tsx';

export interface Point {
  /** What stands below it. */
  readonly label: string;
  readonly now: number | null;
  readonly before?: number | null;
}

interface TimeChartProps {
  title: string;
  points: readonly Point[];
  write: (value: number) => string;
  /** Amounts and counts are bars; a share of something is a line. */
  as?: 'bar' | 'area';
  /** What the dashed line is, where there is one. */
  before?: string | undefined;
  /** What a screen reader says of the drawing; the numbers are in the table below it. */
  summary: string;
}

/** One figure over the period, and over the period before as a dashed line. */
export function TimeChart({ title, points, write, as = 'bar', before, summary }: TimeChartProps) {
  const { t } = useWords();
  const now = { name: 'now', label: t('reports.thisPeriod'), type: as, color: 'accent' } as const;
  const dashed = { type: 'line', color: 'var(--mantine-color-dimmed)', strokeDasharray: '5 4' } as const;
  const series = before === undefined ? [now] : [now, { name: 'before', label: before, ...dashed }];
  return (
    <Paper component="figure" withBorder p="md" className={classes.figure}>
      <figcaption className={classes.caption}>
        <Text component="span" size="sm" fw={600}>
          {title}
        </Text>
        {before !== undefined && <Legend before={before} />}
      </figcaption>
      <CompositeChart
        className={classes.chart ?? ''}
        classNames={{ container: classes.plot ?? '', grid: classes.grid ?? '' }}
        h={260}
        data={points.map((point) => ({ ...point }))}
        dataKey="label"
        series={series}
        valueFormatter={write}
        curveType="linear"
        withDots={false}
        tickLine="none"
        strokeDasharray="0"
        maxBarWidth={40}
        barProps={{ radius: [4, 4, 0, 0] }}
        areaProps={{ fillOpacity: 0.15, connectNulls: false }}
        yAxisProps={{ width: 'auto' }}
        tooltipProps={{ content: (shown) => <Tip {...shown} series={series} write={write} /> }}
        composedChartProps={{ accessibilityLayer: false, role: 'img', title: summary }}
      />
    </Paper>
  );
}
