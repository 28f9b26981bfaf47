import { Code } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './source.module.css';

/** Text of a machine, such as JSON, in a box that scrolls by keyboard too. */
export function Source({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Code block className={classes.source} tabIndex={0} role="group" aria-label={label}>
      {children}
    </Code>
  );
}
