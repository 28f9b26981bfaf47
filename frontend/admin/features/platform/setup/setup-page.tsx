import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { SetupView } from '../../../../../core/contract/schemas/platform/setup.ts';
import type { SetupStep } from '../../../../../core/contract/setup-steps.ts';
import { homePage } from '../../../frame/session/next-page.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Page } from '../../../kit/page.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { LivePanel } from './live-panel.tsx';
import { Meter } from './meter.tsx';
import classes from './setup.module.css';
import { StepItem } from './step-item.tsx';
import { groups, isDone, nextStep } from './steps.ts';
import { useFinish } from './use-finish.ts';
import { useSetup } from './use-setup.ts';

/** The checklist that leads a new owner from the first sign-in to a live widget. */
export function SetupPage() {
  const { t } = useWords();
  const isOwner = useMay('organization.edit');
  return (
    <Page title={t('setup.title')} about={isOwner && t('setup.about')}>
      {isOwner ? (
        <OwnSetup />
      ) : (
        <EmptyState title={t('failed.forbidden')}>{t('setup.ownersOnly')}</EmptyState>
      )}
    </Page>
  );
}

function OwnSetup() {
  const setup = useSetup(['embed', 'booking']);
  return (
    <Shown of={setup}>{(shown) => (shown.isFinished ? <Finished /> : <Checklist setup={shown} />)}</Shown>
  );
}

function Checklist({ setup }: { setup: SetupView }) {
  const next = nextStep(setup);
  return (
    <Stack maw="52rem">
      {next ? (
        <div role="status">
          <Meter setup={setup} />
        </div>
      ) : (
        <LivePanel setup={setup} />
      )}
      {groups.map(({ title, steps }) => (
        <StepGroup key={title} title={title} steps={steps} setup={setup} />
      ))}
      {next && isDone(setup, 'sale') && <HideButton />}
    </Stack>
  );
}

interface StepGroupProps {
  title: (typeof groups)[number]['title'];
  steps: readonly SetupStep[];
  setup: SetupView;
}

function StepGroup({ title, steps, setup }: StepGroupProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <Paper component="section" aria-labelledby={id} withBorder>
      <Title order={2} size="h5" id={id} className={classes.groupTitle}>
        {t(title)}
      </Title>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <StepItem key={step} step={step} setup={setup} />
        ))}
      </ol>
    </Paper>
  );
}

function HideButton() {
  const { t } = useWords();
  const { ask, isRunning } = useFinish();
  return (
    <Group justify="space-between">
      <Text size="sm" c="dimmed">
        {t('setup.hideText')}
      </Text>
      <Button variant="default" loading={isRunning} onClick={ask}>
        {t('setup.hide')}
      </Button>
    </Group>
  );
}

function Finished() {
  const { t } = useWords();
  return (
    <EmptyState
      title={t('setup.finishedTitle')}
      action={
        <Button component={Link} to={homePage}>
          {t('nav.toToday')}
        </Button>
      }
    >
      {t('setup.finishedText')}
    </EmptyState>
  );
}
