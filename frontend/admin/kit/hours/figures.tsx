import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../frame/words.ts';
import figure from '../display/figure.module.css';
import classes from './hours.module.css';

/** The numbers behind a drawing, folded away. */
export function Figures({ label, children }: { label: string; children: ReactNode }) {
  const { t } = useWords();
  return (
    <details className={classes.details}>
      <Text component="summary" size="sm">
        {t('trends.asTable')}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard. */}
      <section className={classes.scroll} aria-label={label} tabIndex={0}>
        <Table aria-label={label} className={figure.number} verticalSpacing={4}>
          {children}
        </Table>
      </section>
    </details>
  );
}
