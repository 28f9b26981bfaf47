import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './facts.module.css';

interface FactsProps {
  /** What is known, by what it is called. An absent one is left out. */
  rows: readonly (readonly [label: string, value: ReactNode])[];
}

/** Facts of one thing, each beside its name. */
export function Facts({ rows }: FactsProps) {
  return (
    <dl className={classes.facts}>
      {rows
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([label, value]) => (
          <div key={label} className={classes.row}>
            <Text component="dt" size="sm" c="dimmed">
              {label}
            </Text>
            <Text component="dd" size="sm" m={0} className={classes.value}>
              {value}
            </Text>
          </div>
        ))}
    </dl>
  );
}
