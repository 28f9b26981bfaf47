import { Button } from '@mantine/core';
import {
  type SettleableStep,
  type SetupState,
  type SetupStep,
  settleableSteps,
} from '../../../../../core/contract/model/platform/setup.ts';
import type { SetupView } from '../../../../../core/contract/schemas/platform/setup.ts';
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
  if (state === 'blocked') return null;
  if (state !== 'open') return <Again step={step} state={state} setup={setup} />;
  const settleable = settleableSteps.find((each) => each === step);
  return (
    <div className={classes.actions}>
      {settleable && <SettleButton step={settleable} isPrimary={isNext && step === 'organization'} />}
      {step === 'booking' ? (
        <Websites setup={setup} variant={variant} />
      ) : (
        <StepLink step={step} setup={setup} size="sm" variant={step === 'organization' ? 'default' : variant}>
          {t(`setup.go.${step}`)}
        </StepLink>
      )}
    </div>
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
        <StepLink step={step} setup={setup} size="sm" variant="subtle">
          {t(label)}
          <span className="visually-hidden">: {title}</span>
        </StepLink>
      )}
    </div>
  );
}

function SettleButton({ step, isPrimary }: { step: SettleableStep; isPrimary: boolean }) {
  const { t } = useWords();
  const { settle, isRunning } = useSettle(step);
  const variant = step === 'organization' ? (isPrimary ? 'filled' : 'default') : 'subtle';
  return (
    <Button size="sm" variant={variant} loading={isRunning} onClick={settle}>
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
      {pageUrl && <Website url={pageUrl} label={t('setup.openPage')} variant={seenOn ? 'subtle' : variant} />}
      {seenOn && <Website url={seenOn} label={t('setup.openWebsite')} variant={variant} />}
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
