import { Tabs } from '@mantine/core';
import { useWords } from '../../../frame/words.ts';
import classes from './activity.module.css';
import { isStep, type Step, steps, stepTitles } from './steps.ts';

interface StepNavigationProps {
  step: Step;
  isDraft: boolean;
  go: (step: Step) => void;
}

/** The steps as tabs, numbered while the activity is being made. */
export function StepNavigation({ step, isDraft, go }: StepNavigationProps) {
  const { t } = useWords();
  return (
    <Tabs value={step} onChange={(to) => isStep(to) && go(to)}>
      <Tabs.List className={classes.steps}>
        {steps.map((each, index) => (
          <Tabs.Tab key={each} value={each}>
            {isDraft ? `${index + 1}. ` : ''}
            {t(stepTitles[each])}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}
