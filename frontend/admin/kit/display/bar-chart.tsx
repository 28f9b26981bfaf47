import { Text } from '@mantine/core';
import classes from './bar-chart.module.css';
import figure from './figure.module.css';
import { type Bar, placeBars } from './place-bars.ts';

const size = { width: 320, height: 88 };

interface BarChartProps {
  title: string;
  /** What a screen reader says instead of the drawing. */
  summary: string;
  bars: readonly Bar[];
}

/** A small chart: the last bar, which is the present, stands out. Its numbers are in the table beside it. */
export function BarChart({ title, summary, bars }: BarChartProps) {
  const last = bars.at(-1);
  return (
    <figure className={figure.figure}>
      <figcaption className={figure.caption}>
        <Text component="span" size="sm" fw={600}>
          {title}
        </Text>
        {last && (
          <Text component="span" size="sm" c="dimmed" className={figure.number}>
            {last.text}
          </Text>
        )}
      </figcaption>
      <svg
        className={classes.bars}
        viewBox={`0 0 ${size.width} ${size.height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={summary}
      >
        {placeBars(bars, size).map(({ key, label, text, x, y, width, height }) => (
          <rect key={key} x={x} y={y} width={width} height={Math.max(1, height)} rx="2">
            <title>{`${label}: ${text}`}</title>
          </rect>
        ))}
      </svg>
    </figure>
  );
}
