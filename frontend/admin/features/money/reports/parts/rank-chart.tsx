import { BarChart } from '@mantine/charts';
import { Paper, Text } from '@mantine/core';
import { useWords } from '../../../../frame/words.ts';
import { Legend } from './legend.tsx';
import classes from './report.module.css';
import { Tip } from './tip.tsx';

interface RankChartProps {
  title: string;
  /** The order stays: the greatest first, or one thing after the other. */
  bars: readonly { readonly label: string; readonly value: number; readonly before?: number | null }[];
  write: (value: number) => string;
  summary: string;
  /** What the second, lighter bars are, where there are any. */
  before?: string | undefined;
}

/** More bars than this are a wall: the table has the rest. */
const most = 12;
/** The height of one thing, by how many bars it has. */
const line = { one: 34, two: 50 };

/** Things beside each other by one figure. */
export function RankChart({ title, bars, write, summary, before }: RankChartProps) {
  const { t } = useWords();
  const shown = bars.slice(0, most);
  const now = {
    name: 'value',
    label: before === undefined ? title : t('reports.thisPeriod'),
    color: 'accent',
  };
  const earlier = { name: 'before', label: before ?? '', color: 'gray.6' };
  const series = before === undefined ? [now] : [now, earlier];
  return (
    <Paper component="figure" withBorder p="md" className={classes.figure}>
      <figcaption className={classes.caption}>
        <Text component="span" size="sm" fw={600}>
          {title}
        </Text>
        {before !== undefined && <Legend before={before} isBar />}
      </figcaption>
      <BarChart
        className={classes.chart ?? ''}
        classNames={{ container: classes.plot ?? '', grid: classes.grid ?? '' }}
        h={shown.length * (before === undefined ? line.one : line.two) + 16}
        data={shown.map((bar) => ({ ...bar }))}
        dataKey="label"
        series={series}
        orientation="vertical"
        valueFormatter={write}
        withXAxis={false}
        gridAxis="none"
        tickLine="none"
        maxBarWidth={20}
        minBarSize={2}
        withBarValueLabel
        barProps={{ radius: 4 }}
        yAxisProps={{ width: 120, interval: 0, tickFormatter: shortened }}
        tooltipProps={{ content: (shownNow) => <Tip {...shownNow} series={series} write={write} /> }}
        barChartProps={{
          ...{ accessibilityLayer: false, role: 'img', title: summary },
          margin: { right: 72 },
        }}
      />
    </Paper>
  );
}

/** As much of a name as has room beside its bar. */
function shortened(name: string): string {
  return name.length > 16 ? `${name.slice(0, 15).trimEnd()}…` : name;
}
