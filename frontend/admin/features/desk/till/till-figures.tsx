import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';
import type { TillView } from '../../../../../core/contract/schemas/desk/tills.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { outcomeOf } from './cash-count.ts';
import classes from './till.module.css';
import { movedIn } from './till-entries.ts';

const tones = { exact: 'success', short: 'danger', over: 'warning' } as const;

/** How much is missing or too much, in words and colour. */
export function DifferenceBadge({ difference }: { difference: number }) {
  const { t } = useWords();
  const format = useFormat();
  const outcome = outcomeOf(difference);
  const amount = format.money(Math.abs(difference));
  return (
    <Badge color={tones[outcome]}>
      {outcome === 'exact' ? t('till.exact') : t(`till.${outcome}`, { amount })}
    </Badge>
  );
}

/** What makes up the cash of a till. */
export function TillFigures({ till }: { till: TillView }) {
  const { t } = useWords();
  const format = useFormat();
  const { float, cash, expected, closing, difference } = till;
  return (
    <dl className={classes.figures}>
      <Figure label={t('till.float')}>{format.money(float)}</Figure>
      <Figure label={t('till.fromBookings')}>{format.money(cash)}</Figure>
      <Figure label={t('till.putIn')}>{format.money(movedIn(till, 'in'))}</Figure>
      <Figure label={t('till.takenOut')}>{format.money(movedIn(till, 'out'))}</Figure>
      <Figure label={t('till.expected')} isMain>
        {format.money(expected)}
      </Figure>
      {closing && (
        <Figure label={t('till.counted')} isMain>
          {format.money(closing.counted)}
        </Figure>
      )}
      {difference !== undefined && (
        <Figure label={t('till.difference')}>
          <DifferenceBadge difference={difference} />
        </Figure>
      )}
    </dl>
  );
}

function Figure({ label, isMain, children }: { label: string; isMain?: boolean; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={isMain ? classes.main : undefined}>{children}</dd>
    </div>
  );
}
