import type { ActivityView } from '../../../../../core/contract/views.ts';
import { useWidget } from '../../state/context.ts';
import type { BookingModel } from '../../state/use-booking.ts';
import { Countdown } from './countdown.tsx';
import { QuoteLines } from './quote-lines.tsx';

/** The booking in progress, beside the current step: once there is a hold, what the server holds. */
export function Summary({ booking, activity }: { booking: BookingModel; activity: ActivityView }) {
  const { t, format } = useWidget();
  const { flow, dispatch } = booking;
  const { chosen, buyOut, hold: held } = flow;
  const session = held?.session ?? chosen;
  if (!session) return null;
  const { startsAt, local } = session;
  return (
    <aside class="summary" aria-label={t('summary')}>
      <strong>{activity.name}</strong>
      <p>
        <time dateTime={startsAt}>{format.start(local)}</time> – {format.endTime(local)}
      </p>
      <p class="hint">{t(activity.eventType === 'private' || buyOut ? 'privateGame' : 'sharedGame')}</p>
      {held && <QuoteLines quote={held.quote} />}
      {held && (
        <Countdown
          deadline={held.deadline}
          expired={() => dispatch({ type: 'time-up', token: held.token })}
          extend={held.mayExtend ? () => dispatch({ type: 'extend' }) : undefined}
        />
      )}
    </aside>
  );
}
