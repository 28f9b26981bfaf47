import { Button, Text } from '@mantine/core';
import type { SetupState } from '../../../../../core/contract/model/platform/setup.ts';
import type { SetupView } from '../../../../../core/contract/schemas/platform/setup.ts';
import {
  type SettleableStep,
  type SetupStep,
  settleableSteps,
  stepBefore,
} from '../../../../../core/contract/setup-steps.ts';
import { useWords } from '../../../frame/words.ts';
import { IconExternalLink } from '../../../kit/icons.ts';
import classes from './setup.module.css';
import { StepLink } from './step-link.tsx';
import { useSettle } from './use-settle.ts';

interface StepActionsProps {
  step: SetupStep;
  state: SetupState;
  setup: SetupView;
  /** The one step with the page's primary button. */
  isNext: boolean;
}

/** The way to a step's page, and past it. */
export function StepActions({ step, state, setup, isNext }: StepActionsProps) {
  const { t } = useWords();
  const variant = isNext ? 'filled' : 'default';
  const settleable = settleableSteps.find((each) => each === step);
  if (state === 'blocked') return <Blocked step={step} setup={setup} />;
  if (state !== 'open') return <Again step={step} state={state} setup={setup} />;
  if (step === 'organization') return <Confirm setup={setup} variant={variant} />;
  return (
    <div className={classes.actions}>
      {step === 'booking' ? (
        <Websites setup={setup} variant={variant} />
      ) : (
        <StepLink step={step} setup={setup} size="sm" variant={variant}>
          {t(`setup.go.${step}`)}
        </StepLink>
      )}
      {settleable && <SettleButton step={settleable} size="compact-sm" variant="subtle" />}
    </div>
  );
}

/** The organization is there from the start: its owner confirms it. */
function Confirm({ setup, variant }: Pick<StepActionsProps, 'setup'> & { variant: string }) {
  const { t } = useWords();
  return (
    <div className={classes.actions}>
      <SettleButton step="organization" size="sm" variant={variant} />
      <StepLink step="organization" setup={setup} size="compact-sm" variant="subtle">
        {t('setup.go.organization')}
      </StepLink>
    </div>
  );
}

function Blocked({ step, setup: { steps } }: Pick<StepActionsProps, 'step' | 'setup'>) {
  const { t } = useWords();
  const number = steps.findIndex(({ name }) => name === stepBefore[step]) + 1;
  return (
    <Text size="sm" c="dimmed" className={classes.actions}>
      {t('setup.after', { number })}
    </Text>
  );
}

/** Of a step that needs nothing more: the way back to its page. */
function Again({ step, state, setup }: Omit<StepActionsProps, 'isNext'>) {
  const { t } = useWords();
  const title = t(`setup.step.${step}`);
  const label = state === 'skipped' ? 'setup.doNow' : 'setup.change';
  if (step === 'sale') return null;
  return (
    <div className={classes.actions}>
      {step === 'booking' ? (
        <Button component="a" href="/bookings" size="sm" variant="subtle">
          {t('setup.toBookings')}
        </Button>
      ) : (
        <StepLink step={step} setup={setup} size="sm" variant="subtle" aria-label={`${t(label)}: ${title}`}>
          {t(label)}
        </StepLink>
      )}
    </div>
  );
}

function SettleButton({ step, ...button }: { step: SettleableStep; size: string; variant: string }) {
  const { t } = useWords();
  const { settle, isRunning } = useSettle(step);
  return (
    <Button {...button} loading={isRunning} onClick={settle}>
      {t(`setup.settle.${step}`)}
    </Button>
  );
}

/** Where a guest would book: on the website that shows the widget, and on the venue's own page. */
function Websites({
  setup: { seenOn, pageUrl },
  variant,
}: Pick<StepActionsProps, 'setup'> & { variant: string }) {
  const { t } = useWords();
  return (
    <>
      {seenOn && <Website url={seenOn} label={t('setup.openWebsite')} variant={variant} />}
      {pageUrl && <Website url={pageUrl} label={t('setup.openPage')} variant={seenOn ? 'subtle' : variant} />}
    </>
  );
}

function Website({ url, label, variant }: { url: string; label: string; variant: string }) {
  return (
    <Button
      component="a"
      href={url}
      target="_blank"
      rel="noreferrer"
      size="sm"
      variant={variant}
      rightSection={<IconExternalLink size={16} aria-hidden />}
    >
      {label}
    </Button>
  );
}
