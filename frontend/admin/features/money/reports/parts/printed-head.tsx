import { useFormat, useVenue } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import type { Period } from '../period/period.ts';
import classes from './report.module.css';

/** On paper: whose report it is, and of which dates. */
export function PrintedHead({ period, activity }: { period: Period; activity?: string | undefined }) {
  const { t } = useWords();
  const format = useFormat();
  const { name } = useVenue();
  const dates = t('fromTo', { from: format.fullDate(period.from), to: format.fullDate(period.to) });
  return <p className={classes.printed}>{[name, activity, dates].filter(Boolean).join(' · ')}</p>;
}
