import { useEffect } from 'preact/hooks';
import { clockText, type Deadline, spokenMark } from '../logic/countdown.ts';
import { useWidget } from '../state/context.ts';
import { useSecondsLeft } from '../state/use-seconds-left.ts';
import { Icon } from '../ui/icons.tsx';

/** How long the seats stay the guest's: seen each second, spoken a few times only. */
export function Countdown({ deadline, expired }: { deadline: Deadline; expired: () => void }) {
  const { t } = useWidget();
  const left = useSecondsLeft(deadline);
  useEffect(() => {
    if (left === 0) expired();
  }, [left === 0]);
  const mark = spokenMark(left);
  return (
    <p class={left <= 60 ? 'countdown soon' : 'countdown'}>
      <Icon name="clock" />
      <span>{t('heldFor')}</span>
      <strong role="timer">{clockText(left)}</strong>
      <span class="visually-hidden" role="status">
        {mark && (mark >= 60 ? t('minutesLeft', { count: mark / 60 }) : t('secondsLeft', { count: mark }))}
      </span>
    </p>
  );
}
