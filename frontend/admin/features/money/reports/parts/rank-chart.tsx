import { BarChart } from '@mantine/charts';
import { Paper, Text } from '@mantine/core';
import classes from './report.module.css';
import { Tip } from './tip.tsx';

interface RankChartProps {
  title: string;
  /** The order stays: the greatest first, or one thing after the other. */
  bars: readonly { readonly label: string; readonly value: number }[];
  write: (value: number) => string;
  summary: string;
}

/** More bars than this are a wall: the table has the rest. */
const most = 12;
const line = 34;

/** Things beside each other by one figure. */
export function RankChart({ title, bars, write, summary }: RankChartProps) {
  const shown = bars.slice(0, most);
  const series = [{ name: 'value', label: title, color: 'accent' }];
  return (
    <Paper component="figure" withBorder p="md" className={classes.figure}>
      <figcaption className={classes.caption}>
        <Text component="span" size="sm" fw={600}>
          {title}
        </Text>
      </figcaption>
      <BarChart
        className={classes.chart ?? ''}
        classNames={{ container: classes.plot ?? '', grid: classes.grid ?? '' }}
        h={shown.length * line + 16}
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
