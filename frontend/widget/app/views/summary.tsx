import type { ActivityView } from '../../../../core/contract/views.ts';
import type { Chosen, Hold } from '../logic/flow.ts';
import { useWidget } from '../state/context.ts';
import { Countdown } from './countdown.tsx';
import { QuoteLines } from './quote-lines.tsx';

interface Summary {
  readonly activity: ActivityView;
  readonly chosen: Chosen;
  readonly hold: Hold | null;
  /** The party has a shared session to itself. */
  readonly alone: boolean;
  expired(): void;
  extend(): void;
}

/** What is being booked, beside the step at hand. */
export function Summary({ activity, chosen, hold, alone, expired, extend }: Summary) {
  const { t, format } = useWidget();
  const { name, eventType } = activity;
  return (
    <aside class="summary" aria-label={t('summary')}>
      <strong>{name}</strong>
      <p>
        <time dateTime={chosen.startsAt}>{format.dateTime(chosen.startsAt)}</time> –{' '}
        {format.time(chosen.endsAt)}
      </p>
      <p class="hint">{t(eventType === 'private' || alone ? 'privateGame' : 'sharedGame')}</p>
      {hold && <QuoteLines quote={hold.quote} />}
      {hold && (
        <Countdown deadline={hold.deadline} expired={expired} extend={hold.mayExtend ? extend : undefined} />
      )}
    </aside>
  );
}
