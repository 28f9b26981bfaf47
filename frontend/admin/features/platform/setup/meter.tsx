import { Progress, Text } from '@mantine/core';
import type { SetupView } from '../../../../../core/contract/schemas/platform/setup.ts';
import { useWords } from '../../../frame/words.ts';
import classes from './setup.module.css';
import { progressOf } from './steps.ts';

/** How much of the checklist is done, in words and as a bar. */
export function Meter({ setup }: { setup: SetupView }) {
  const { t } = useWords();
  const { done, all } = progressOf(setup);
  return (
    <div className={classes.meter}>
      <Text size="sm" fw={600} className={classes.count}>
        {t('setup.progress', { done, all })}
      </Text>
      <Progress value={(100 * done) / all} color={done === all ? 'success' : 'accent'} aria-hidden />
    </div>
  );
}
