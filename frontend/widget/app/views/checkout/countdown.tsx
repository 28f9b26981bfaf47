import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { clockText, type Deadline, mayAskForMore, spokenMark } from '../../logic/checkout/countdown.ts';
import { useSecondsLeft } from '../../state/browser/use-seconds-left.ts';
import { useWidget } from '../../state/context.ts';
import { Icon } from '../../ui/icons.tsx';

interface Countdown {
  readonly deadline: Deadline;
  /** What the countdown is for, if not for the held places. */
  readonly label?: string;
  expired(): void;
  /** Requests more time; absent if there is none. */
  readonly extend?: (() => void) | undefined;
}

/** How long the seats stay the guest's: seen each second, spoken a few times only. */
export function Countdown({ deadline, label, expired, extend }: Countdown) {
  const { t } = useWidget();
  const left = useSecondsLeft(deadline);
  const { panel, extended } = useExtension(deadline);
  useEffect(() => {
    if (left === 0) expired();
  }, [left === 0]);
  const mark = spokenMark(left) ?? (extended ? Math.floor(deadline.left / 60_000) * 60 : null);
  return (
    <div ref={panel} tabIndex={-1} class={left <= 60 ? 'countdown soon' : 'countdown'}>
      <Icon name="clock" />
      <span>{label ?? t('heldFor')}</span>
      <strong role="timer">{clockText(left)}</strong>
      <span class="visually-hidden" role="status">
        {mark && (mark >= 60 ? t('minutesLeft', { count: mark / 60 }) : t('secondsLeft', { count: mark }))}
      </span>
      {extend && mayAskForMore(left) && (
        <button type="button" class="button" onClick={extend}>
          {t('moreTime')}
        </button>
      )}
    </div>
  );
}

/** The button for more time disappears after use, so the focus moves to the time. */
function useExtension(deadline: Deadline) {
  const panel = useRef<HTMLDivElement>(null);
  const first = useRef(deadline);
  const extended = first.current !== deadline;
  useLayoutEffect(() => {
    if (extended) panel.current?.focus();
  }, [deadline]);
  return { panel, extended };
}
