import { ActionIcon, Button, Group, Paper, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { SetupView } from '../../../../../core/contract/schemas/platform/setup.ts';
import type { SetupStep } from '../../../../../core/contract/setup-steps.ts';
import { setupPage } from '../../../frame/setup/setup-page.ts';
import { useWords } from '../../../frame/words.ts';
import { IconX } from '../../../kit/icons.ts';
import { followStep } from './followed-step.ts';
import { Meter } from './meter.tsx';
import classes from './setup.module.css';
import { StepLink } from './step-link.tsx';
import { isDone, nextStep, stepAt } from './steps.ts';
import { useSetup } from './use-setup.ts';

interface SetupBarProps {
  /** The step that its user went to do; null on Today. */
  step: SetupStep | null;
}

/** Above a page: how far the setup is, what to do on this page, and the way on. Gone once the setup is finished. */
export function SetupBar({ step }: SetupBarProps) {
  const { t } = useWords();
  const { data } = useSetup(step ? [step] : []);
  if (!data || data.isFinished) return null;
  return (
    <Paper
      component="aside"
      aria-label={t('setup.bar')}
      withBorder
      className={`${classes.bar} no-print`}
      role="region"
    >
      <Meter setup={data} />
      {step ? <AtStep step={stepAt(step, data)} setup={data} /> : <AtHome setup={data} />}
    </Paper>
  );
}

function AtHome({ setup }: { setup: SetupView }) {
  const { t } = useWords();
  const next = nextStep(setup);
  return (
    <>
      <Text size="sm" className={classes.barText}>
        {next ? t('setup.next', { step: t(`setup.step.${next}`) }) : t('setup.liveTitle')}
      </Text>
      <Button component={Link} to={setupPage} size="xs" variant="light">
        {t(next ? 'setup.continue' : 'setup.open')}
      </Button>
    </>
  );
}

function AtStep({ step, setup }: { step: SetupStep; setup: SetupView }) {
  const { t } = useWords();
  const done = isDone(setup, step);
  const next = nextStep(setup);
  const title = t(`setup.step.${step}`);
  return (
    <>
      <Text size="sm" className={classes.barText} role="status">
        <strong>{done ? t('setup.stepDone', { step: title }) : title}</strong>
        {!done && <span className={classes.hint}>{t(`setup.hint.${step}`)}</span>}
      </Text>
      <Group gap="xs" wrap="nowrap" className={classes.barActions}>
        {done && next && (
          <StepLink step={next} setup={setup} size="xs" variant="light">
            {t('setup.next', { step: t(`setup.step.${next}`) })}
          </StepLink>
        )}
        <Button
          component={Link}
          to={setupPage}
          size="xs"
          variant={done && !next ? 'light' : 'default'}
          onClick={() => followStep(null)}
        >
          {t('setup.back')}
        </Button>
        <ActionIcon
          variant="subtle"
          color="neutral"
          aria-label={t('setup.close')}
          onClick={() => followStep(null)}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </>
  );
}
