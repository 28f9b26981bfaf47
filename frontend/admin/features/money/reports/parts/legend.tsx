import { useWords } from '../../../../frame/words.ts';
import classes from './report.module.css';

interface LegendProps {
  /** What the period before is called. */
  before: string;
  /** It is drawn in bars, and not as a dashed line. */
  isBar?: boolean;
}

/** Which drawing is of which period. */
export function Legend({ before, isBar = false }: LegendProps) {
  const { t } = useWords();
  return (
    <ul className={classes.legend}>
      <li>
        <span className={classes.swatch} aria-hidden />
        {t('reports.thisPeriod')}
      </li>
      <li>
        <span className={classes.swatch} data-before={isBar ? 'bar' : 'line'} aria-hidden />
        {before}
      </li>
    </ul>
  );
}
