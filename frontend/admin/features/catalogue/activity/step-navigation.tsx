import { Tabs } from '@mantine/core';
import { useEffect, useRef } from 'react';
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
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step brings its own tab into view.
  useEffect(() => {
    list.current
      ?.querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [step]);
  return (
    <Tabs value={step} onChange={(to) => isStep(to) && go(to)}>
      <Tabs.List className={classes.steps} ref={list}>
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
