import { Badge, Text } from '@mantine/core';
import type { SetupView } from '../../../../../core/contract/schemas/platform/setup.ts';
import type { SetupStep } from '../../../../../core/contract/setup-steps.ts';
import { useWords } from '../../../frame/words.ts';
import { IconCheck } from '../../../kit/icons.ts';
import classes from './setup.module.css';
import { StepActions } from './step-actions.tsx';
import { nextStep } from './steps.ts';
import { useStepText } from './use-step-text.ts';

interface StepItemProps {
  step: SetupStep;
  setup: SetupView;
}

/** A step: its number or a tick, what it is about, and what can be done with it now. */
export function StepItem({ step, setup }: StepItemProps) {
  const { t } = useWords();
  const index = setup.steps.findIndex(({ name }) => name === step);
  const state = setup.steps[index]?.state ?? 'blocked';
  const isNext = nextStep(setup) === step;
  return (
    <li className={classes.step} data-state={state} aria-current={isNext ? 'step' : undefined}>
      <span className={classes.mark} aria-hidden="true">
        {state === 'done' ? <IconCheck size={16} stroke={2.5} /> : index + 1}
      </span>
      <div className={classes.words}>
        <Text component="h3" fw={600} size="sm" className={classes.title}>
          {t(`setup.step.${step}`)}
          {state === 'done' && <span className="visually-hidden"> {t('setup.done')}</span>}
          {state === 'skipped' && (
            <Badge component="span" color="neutral">
              {t('setup.skipped')}
            </Badge>
          )}
        </Text>
        <Text size="sm" c="dimmed">
          {useStepText(step, state, setup)}
        </Text>
      </div>
      <StepActions step={step} state={state} setup={setup} isNext={isNext} />
    </li>
  );
}
