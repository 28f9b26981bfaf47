import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './bars.module.css';

interface Bar {
  readonly label: string;
  readonly value: number;
  /** What the whole line stands for; the greatest value of all bars when absent. */
  readonly of?: number;
  /** The figure in words, in place of the value. */
  readonly text?: ReactNode;
}

/** Numbers side by side, each with a small bar. */
export function Bars({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const greatest = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <table className={classes.bars} aria-label={label}>
      <tbody>
        {bars.map(({ label: name, value, of = greatest, text = value }) => (
          <tr key={name}>
            <Text component="th" scope="row" size="sm" fw={400}>
              {name}
            </Text>
            <td className={classes.line}>
              <svg width="100%" height="8" aria-hidden focusable="false">
                <rect width="100%" height="8" rx="4" className={classes.ground} />
                <rect width={`${share(value, of)}%`} height="8" rx="4" className={toneOf(value, of)} />
              </svg>
            </td>
            <Text component="td" size="sm" className={classes.figure}>
              {text}
            </Text>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** In percent of the line, and never beyond it. */
function share(value: number, of: number): number {
  return of === 0 ? (value === 0 ? 0 : 100) : Math.min(100, (100 * value) / of);
}

function toneOf(value: number, of: number): string | undefined {
  return value > of ? classes.over : classes.value;
}
